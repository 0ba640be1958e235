"""Prints what a DAG file declares, and what becomes of its tasks, as JSON: python3 told.py FILE COMPILED."""

import json
import logging
import py_compile
import runpy
import sys

from airflow import DAGS
from airflow.exceptions import AirflowException
from airflow.providers.apache.spark.hooks.spark_submit import ENDS

logging.disable()
py_compile.compile(sys.argv[1], cfile=sys.argv[2], doraise=True)
runpy.run_path(sys.argv[1])


def outcome(task, of_driver, of_verdict):
    ENDS[:] = [of_driver, of_verdict]
    try:
        task.execute(None)
        return "done"
    except AirflowException as failure:
        return type(failure).__name__


print(
    json.dumps(
        [
            {
                "dag_id": dag.dag_id,
                "schedule": dag.schedule,
                "catchup": dag.catchup,
                "max_active_runs": dag.max_active_runs,
                "pool": dag.default_args["pool"],
                "retries": dag.default_args["retries"],
                "tasks": [
                    {
                        "task_id": task.task_id,
                        "upstream": task.upstream,
                        "words": task.words,
                        "verdict_args": task.verdict_args,
                        "templates": task.template_fields,
                        "outcomes": {
                            f"{of_driver} {of_verdict}": outcome(task, of_driver, of_verdict)
                            for of_driver in (0, 1)
                            for of_verdict in (0, 1, 2, 3, 4, 5, 137)
                        },
                    }
                    for task in dag.tasks
                ],
            }
            for dag in DAGS
        ]
    )
)
