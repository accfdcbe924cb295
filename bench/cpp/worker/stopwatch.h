#pragma once
#include <sys/resource.h>
#include <ctime>

/** Nanoseconds, from some beginning. */
inline double now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

/** Runs from its construction. */
class Stopwatch {
 public:
  /** Nanoseconds. */
  double elapsed() const { return now() - started_; }
  /** Microseconds of the processor's time that the process took. */
  double cpu() const { return processorTime() - cpu_; }

 private:
  static double processorTime() {
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  }

  double cpu_ = processorTime(), started_ = now();
};
