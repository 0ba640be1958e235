"""As much of Airflow as a DAG file touches; what it does not know it refuses, as Airflow does."""

DAGS = []


class DAG:
    def __init__(self, *, dag_id, schedule, start_date, catchup, max_active_runs, dagrun_timeout, default_args, doc_md):
        self.dag_id, self.schedule, self.start_date = dag_id, schedule, start_date
        self.catchup, self.max_active_runs, self.default_args = catchup, max_active_runs, default_args
        self.tasks = []

    def __enter__(self):
        DAGS.append(self)
        return self

    def __exit__(self, *failure):
        return False
