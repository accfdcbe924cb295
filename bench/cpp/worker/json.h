#pragma once
#include <cstdlib>
#include <string>

/**
 * Where the value of a name begins in a line of JSON that the benchmark sent: each name occurs once in it, and no text
 * has an escape. npos: the name is not there.
 */
inline std::size_t valueOf(const std::string &json, const char *name) {
  const std::string key = "\"" + std::string(name) + "\":";
  const std::size_t at = json.find(key);
  return at == std::string::npos ? at : at + key.size();
}

/** Empty when the name is not there. */
inline std::string textOf(const std::string &json, const char *name) {
  const std::size_t at = valueOf(json, name);
  if (at == std::string::npos || json[at] != '"') return "";
  return json.substr(at + 1, json.find('"', at + 1) - at - 1);
}

/** 0 when the name is not there. */
inline double numberOf(const std::string &json, const char *name) {
  const std::size_t at = valueOf(json, name);
  return at == std::string::npos ? 0 : std::strtod(json.c_str() + at, nullptr);
}

inline bool flagOf(const std::string &json, const char *name) {
  const std::size_t at = valueOf(json, name);
  return at != std::string::npos && json.compare(at, 4, "true") == 0;
}
