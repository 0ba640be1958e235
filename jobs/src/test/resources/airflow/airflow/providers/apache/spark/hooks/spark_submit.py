"""The hook with the keywords its documentation lists; it submits nothing, and ends as it is told to."""

from airflow.exceptions import AirflowException

KNOWN = set(
    "conf conn_id files py_files archives driver_class_path jars java_class packages exclude_packages repositories"
    " total_executor_cores executor_cores executor_memory driver_memory keytab principal proxy_user name num_executors"
    " status_poll_interval application_args env_vars verbose spark_binary properties_file yarn_queue deploy_mode"
    " use_krb5ccache".split()
)
# The codes with which what is submitted next will end, in this order.
ENDS = []


class SparkSubmitHook:
    def __init__(self, **words):
        unknown = set(words) - KNOWN
        if unknown:
            raise TypeError(f"hook: unexpected {sorted(unknown)}")

    def submit(self, application):
        code = ENDS.pop(0)
        if code:
            raise AirflowException(f"Cannot execute: spark-submit --class Main {application}. Error code is: {code}.")
