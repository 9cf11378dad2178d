"""Simulates an open network of queues with SimPy: one JSON object from standard input, one to standard output."""

import gc
import json
import random
import resource
import sys

import simpy


class Station:
    """Servers with one line, and what is counted there."""

    def __init__(self, env, servers, mean, following):
        self.servers = simpy.Resource(env, capacity=servers)
        self.rate = 1 / mean
        self.following = following
        self.present = 0
        self.since = 0.0
        self.area = 0.0
        self.waited = 0.0
        self.starts = 0
        self.ends = 0

    def change(self, now, by):
        self.area += self.present * (now - self.since)
        self.since = now
        self.present += by


def customer(env, stations, at, draw):
    while at is not None:
        station = stations[at]
        came = env.now
        station.change(came, 1)
        with station.servers.request() as request:
            yield request
            station.waited += env.now - came
            station.starts += 1
            yield env.timeout(draw.expovariate(station.rate))
        station.change(env.now, -1)
        station.ends += 1
        at = chosen(station.following, draw)


def chosen(following, draw):
    if not following:
        return None
    u = draw.random()
    for to, chance in enumerate(following):
        u -= chance
        if u < 0:
            return to
    return None


def arrivals(env, stations, rate, customers, draw):
    for _ in range(customers):
        yield env.timeout(draw.expovariate(rate))
        env.process(customer(env, stations, 0, draw))


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def run(network, customers, seed):
    env = simpy.Environment()
    draw = random.Random(seed)
    given = network["stations"]
    stations = [Station(env, one["servers"], one["mean"], one["next"]) for one in given]
    for at, one in enumerate(given):
        for _ in range(one["start"]):
            env.process(customer(env, stations, at, draw))
    while env.peek() == 0:
        env.step()
    gc.collect()
    began = cpu_seconds()
    env.run(until=env.process(arrivals(env, stations, network["rate"], customers, draw)))
    seconds = cpu_seconds() - began
    for station in stations:
        station.change(env.now, 0)
    return {
        "seconds": seconds,
        "events": customers + sum(station.ends for station in stations),
        "answer": {
            "open": [station.area / env.now for station in stations],
            "wait": [station.waited / station.starts for station in stations],
            "ends": [station.ends / customers for station in stations],
        },
    }


json.dump(run(**json.load(sys.stdin)), sys.stdout)
