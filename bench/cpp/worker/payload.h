#pragma once
#include <cstdint>
#include <string>
#include <vector>

// What ../../net/payload.mjs is for the workers in JavaScript: the same bytes, and the same sums of them.

/** What is sent repeats after this number of bytes. */
constexpr long long period = 65536;

/** The sampled positions lie so far apart. */
constexpr long long stride = 1021;

inline const std::vector<unsigned char> &pattern() {
  static const std::vector<unsigned char> bytes = [] {
    std::vector<unsigned char> made(period);
    std::uint32_t state = 12345;
    for (auto &byte : made) {
      state = state * 1664525u + 1013904223u;
      byte = state >> 24;
    }
    return made;
  }();
  return bytes;
}

inline std::string verdictOf(long long received, std::uint32_t sum, long long wrong) {
  return std::to_string(received) + " bytes, sum " + std::to_string(sum) + ", " + std::to_string(wrong) + " wrong";
}

/** Watches a stream of the pattern at next to no cost; with `full`, compares every byte. */
class Checker {
 public:
  explicit Checker(bool full) : full_(full) {}

  void push(const char *chunk, std::size_t length) {
    if (length == 0) return;
    const auto *bytes = reinterpret_cast<const unsigned char *>(chunk);
    const auto &expected = pattern();
    const long long start = received_, end = start + static_cast<long long>(length);
    for (; next_ < end; next_ += stride) sum_ += bytes[next_ - start] * static_cast<std::uint32_t>((next_ & 255) + 1);
    if (bytes[0] != expected[start % period] || bytes[length - 1] != expected[(end - 1) % period]) wrong_++;
    if (full_)
      for (std::size_t i = 0; i < length; i++) wrong_ += bytes[i] != expected[(start + i) % period];
    received_ = end;
  }

  long long received() const { return received_; }
  std::string verdict() const { return verdictOf(received_, sum_, wrong_); }

 private:
  bool full_;
  long long received_ = 0, next_ = 0, wrong_ = 0;
  std::uint32_t sum_ = 0;
};

/** What Checker::verdict() is after that number of bytes of the pattern. */
inline std::string expectedOf(long long total) {
  std::uint32_t sum = 0;
  for (long long at = 0; at < total; at += stride)
    sum += pattern()[at % period] * static_cast<std::uint32_t>((at & 255) + 1);
  return verdictOf(total, sum, 0);
}
