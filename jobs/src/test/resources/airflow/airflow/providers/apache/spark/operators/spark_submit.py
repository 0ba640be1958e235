"""The operator with the keywords its documentation lists (provider of Airflow, commit 015d5de7)."""

from airflow import DAGS

KNOWN = set(
    "application conf conn_id files py_files archives driver_class_path jars java_class packages exclude_packages"
    " repositories total_executor_cores executor_cores executor_memory driver_memory keytab principal proxy_user name"
    " num_executors status_poll_interval application_args env_vars verbose spark_binary properties_file yarn_queue"
    " deploy_mode use_krb5ccache".split()
)
OF_EVERY_TASK = {"pool", "retries", "retry_delay", "execution_timeout", "trigger_rule", "doc_md"}


class SparkSubmitOperator:
    def __init__(self, *, task_id, **words):
        unknown = set(words) - KNOWN - OF_EVERY_TASK
        if unknown:
            raise TypeError(f"{task_id}: unexpected {sorted(unknown)}")
        self.task_id, self.words, self.upstream = task_id, words, []
        DAGS[-1].tasks.append(self)

    def __rshift__(self, after):
        after.upstream.append(self.task_id)
        return after
