"""The operator with the keywords its documentation lists (provider of Airflow, commit 015d5de7)."""

import logging

from airflow import DAGS
from airflow.providers.apache.spark.hooks.spark_submit import KNOWN as KNOWN_TO_THE_HOOK
from airflow.providers.apache.spark.hooks.spark_submit import SparkSubmitHook

KNOWN = KNOWN_TO_THE_HOOK | {"application"}
OF_EVERY_TASK = {"pool", "retries", "retry_delay", "execution_timeout", "trigger_rule", "doc_md"}


class SparkSubmitOperator:
    template_fields = ("application", "conf", "name", "application_args")

    def __init__(self, *, task_id, **words):
        unknown = set(words) - KNOWN - OF_EVERY_TASK
        if unknown:
            raise TypeError(f"{task_id}: unexpected {sorted(unknown)}")
        self.task_id, self.words, self.upstream = task_id, words, []
        self.name, self.log = words["name"], logging.getLogger(task_id)
        DAGS[-1].tasks.append(self)

    def __rshift__(self, after):
        after.upstream.append(self.task_id)
        return after

    def execute(self, context):
        SparkSubmitHook().submit(self.words["application"])
