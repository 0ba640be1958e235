"""The two exceptions a DAG file tells apart: after the second a task is not retried."""


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass
