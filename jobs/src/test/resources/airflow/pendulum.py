"""The one function of it a DAG file calls."""

import datetime as standard
import zoneinfo


def datetime(year, month, day, tz):
    return standard.datetime(year, month, day, tzinfo=zoneinfo.ZoneInfo(tz))
