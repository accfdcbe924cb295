// Conversion operators of which one is const: the object decides, and then what is wanted.
#include <stdio.h>

template<class T>
class Cells {
public:
  Cells(unsigned int n) : count(n), data(new T[n]), shown(new T[n]) {}
  ~Cells() {
    delete[] data;
    delete[] shown;
  }
  operator const T *() const { return shown; }
  operator T *() { return data; }
  void show() {
    for (unsigned int i = 0; i < count; i++) shown[i] = data[i];
  }

private:
  unsigned int count;
  T *data;
  T *shown;
};

class Level {
public:
  operator bool() const { return false; }
  operator int() { return 7; }
};

static int fill(char *to, int size) {
  for (int i = 0; i < size; i++) to[i] = 'a' + i;
  return size;
}

static int sum(const unsigned char *from, int size) {
  int total = 0;
  for (int i = 0; i < size; i++) total += from[i];
  return total;
}

static void count(unsigned char *to, int size) {
  for (int i = 0; i < size; i++) to[i] = i + 1;
}

void run() {
  Cells<char> text(4);
  fill(text, 3);
  char *own = text;
  own[3] = '\0';
  printf("%s\n", own);
  text.show();
  own[0] = 'z';
  const Cells<char> &seen = text;
  const char *shown = seen;
  printf("%s %s\n", shown, own);

  Cells<unsigned char> bytes(4);
  count(bytes, 4);
  bytes.show();
  count(bytes, 2);
  ((unsigned char *)bytes)[0] = 100;
  const Cells<unsigned char> &fixed = bytes;
  printf("%d %d\n", sum(bytes, 4), sum(fixed, 4));

  Level level;
  const Level lowest;
  bool isOn = level;
  bool isLowOn = lowest;
  printf("%d %d\n", isOn, isLowOn);
}
