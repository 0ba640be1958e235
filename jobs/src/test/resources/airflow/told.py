"""Prints what a DAG file declares as JSON: python3 told.py FILE."""

import json
import py_compile
import runpy
import sys

from airflow import DAGS

py_compile.compile(sys.argv[1], cfile=sys.argv[2], doraise=True)
runpy.run_path(sys.argv[1])
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
                    {"task_id": task.task_id, "upstream": task.upstream, "words": task.words} for task in dag.tasks
                ],
            }
            for dag in DAGS
        ]
    )
)
