"""Levier every night on a cluster, one task per job in the order of `levier plan`, and its upkeep every week.

In cluster deploy mode the exit code of a job may not reach spark-submit: a standalone cluster, for one, answers 0 to a
driver that ended with 4, and YARN answers 1 to all that failed. So each task asks `verdict` when its driver has ended: in
client mode, it ends with the code the run log has. A task is retried when that code says that something outside refused;
a wrong configuration, a defect and a quality gate are the same ten minutes later, and need a person. A test of Levier
compares the jobs, their order and every argument with the program's own.

Needs apache-airflow-providers-apache-spark, a Spark connection, and a pool `levier` of one slot: a warehouse has one
writer at a time.
"""

import re
from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.providers.apache.spark.hooks.spark_submit import SparkSubmitHook
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

HOME = "/opt/levier"
CONNECTION = "spark_default"
DEPLOY_MODE = "cluster"
PROPERTIES = f"{HOME}/conf/cluster/yarn.properties"

# Where conf lies must be a place the driver sees, wherever it runs: the same path on each host, or an archive.
PLACES = [
    "--conf", f"{HOME}/conf",
    "--input", "hdfs:///levier/exports",
    "--warehouse", "hdfs:///levier/warehouse",
    "--report", "/var/lib/levier/report",
]  # fmt: skip
# One name for all jobs of a night: verdict asks for it.
RUN_KEY = ["--run-key", "{{ run_id }}"]

JOBS = [
    "ingest",
    "resolve-identities",
    "curate",
    "gather-facts",
    "weigh-responses",
    "check-nonresponse",
    "mine-journeys",
    "mine-verbatims",
    "compute-metrics",
    "crosstab",
    "forecast",
    "fill-scorecard",
    "rank-drivers",
    "score-social",
    "train-churn",
    "score-churn",
    "fit-survival",
    "value-customers",
    "measure-uplift",
    "measure-effects",
    "raise-alerts",
    "compute-roi",
    "measure-gaps",
    "write-report",
]


SUBMITTED = {
    "conn_id": CONNECTION,
    "java_class": "io.levier.jobs.LevierMain",
    "properties_file": PROPERTIES,
}
JAR = f"{HOME}/levier.jar"
# What is the same at the next try: command line, configuration or contract, a defect, a quality gate.
IN_VAIN = {"1", "2", "3", "4"}


class LevierOperator(SparkSubmitOperator):
    """Runs a job, and believes the run log about how it ended."""

    template_fields = (*SparkSubmitOperator.template_fields, "verdict_args")

    def __init__(self, *, verdict_args, **words):
        super().__init__(**words)
        self.verdict_args = verdict_args

    def execute(self, context):
        lost = None
        try:
            super().execute(context)
        except AirflowException as failure:
            self.log.warning("spark-submit failed, the run log will tell more: %s", failure)
            lost = failure
        judge = SparkSubmitHook(
            **SUBMITTED,
            name=f"{self.name} verdict",
            deploy_mode="client",
            application_args=self.verdict_args,
        )
        try:
            judge.submit(JAR)
        except AirflowException as verdict:
            found = re.search(r"Error code is: (\d+)", str(verdict))
            code = found.group(1) if found else "none"
            # Where the cluster began nothing, the run log knows no such start, and verdict ends with 1.
            if code in IN_VAIN and not (code == "1" and lost):
                raise AirflowFailException(f"{self.name} ended with code {code}: see its log") from verdict
            raise
        if lost:
            # The run log tells of an earlier attempt, or the driver ended well behind the back of spark-submit.
            raise lost


def levier(job, words):
    return LevierOperator(
        **SUBMITTED,
        task_id=job,
        application=JAR,
        name=f"levier {job}",
        deploy_mode=DEPLOY_MODE,
        # An attempt that lives on holds the lock meanwhile.
        application_args=[*words, "--wait-lock", "30m", *PLACES, *RUN_KEY],
        verdict_args=["verdict", job, *PLACES, *RUN_KEY],
    )


EVERY_TASK = {"pool": "levier", "retries": 2, "retry_delay": timedelta(minutes=10)}

with DAG(
    dag_id="levier_nightly",
    schedule="17 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Paris"),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=6),
    default_args=EVERY_TASK,
    doc_md=__doc__,
) as nightly:
    # `run` skips a job whose tables the company does not have; what was kept long enough goes once all is told.
    tasks = [levier(job, ["run", job]) for job in JOBS] + [levier("apply-retention", ["apply-retention"])]
    for before, after in zip(tasks, tasks[1:]):
        before >> after

with DAG(
    dag_id="levier_weekly",
    schedule="17 12 * * 0",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Paris"),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=6),
    default_args=EVERY_TASK,
    doc_md=__doc__,
) as weekly:
    levier("maintain", ["maintain"])
