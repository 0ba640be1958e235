"""Levier every night on a cluster: one task per job, in the order of `levier plan`, and after each its verdict.

In cluster deploy mode the exit code of a job may not reach spark-submit: a standalone cluster, for one, answers 0 to a
driver that ended with 4. So each job is followed by `verdict`, which runs in client mode and ends with the code the
run log has. A test of Levier compares the jobs, their order and every argument with the program's own.

Needs apache-airflow-providers-apache-spark, a Spark connection, and a pool `levier` of one slot: a warehouse has one
writer at a time.
"""

from datetime import timedelta

import pendulum
from airflow import DAG
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
# One name for all jobs of a night: the verdict asks for it.
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


def levier(task_id, words, deploy_mode, **more):
    return SparkSubmitOperator(
        task_id=task_id,
        conn_id=CONNECTION,
        application=f"{HOME}/levier.jar",
        java_class="io.levier.jobs.LevierMain",
        name=f"levier {task_id}",
        properties_file=PROPERTIES,
        deploy_mode=deploy_mode,
        application_args=[*words, *PLACES, *RUN_KEY],
        **more,
    )


with DAG(
    dag_id="levier_nightly",
    schedule="17 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Paris"),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=6),
    default_args={"pool": "levier", "retries": 2, "retry_delay": timedelta(minutes=10)},
    doc_md=__doc__,
) as dag:
    before = None
    for job in JOBS:
        # `run` skips a job whose tables the company does not have; an attempt that lives on holds the lock meanwhile.
        work = levier(job, ["run", job, "--wait-lock", "30m"], DEPLOY_MODE)
        verdict = levier(f"{job}-verdict", ["verdict", job], "client")
        if before is not None:
            before >> work
        work >> verdict
        before = verdict
