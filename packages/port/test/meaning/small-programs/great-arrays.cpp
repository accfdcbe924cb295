// Arrays, texts and maps of more elements than a call of JavaScript takes arguments.
#include <algorithm>
#include <ctype.h>
#include <map>
#include <stdio.h>
#include <string.h>
#include <string>

const int COUNT = 150000;

struct Samples {
  int values[COUNT];
};

static int first[COUNT];
static int second[COUNT];

void run() {
  for (int i = 0; i < COUNT; i++) first[i] = i * 7 % 1000;
  memcpy(second, first, sizeof(first));
  printf("%d %d\n", second[1], second[COUNT - 1]);

  std::string text(COUNT, 'q');
  std::transform(text.begin(), text.end(), text.begin(), toupper);
  printf("%d %c\n", (int)text.size(), text[COUNT - 1]);

  std::multimap<int, int> places;
  for (int i = 0; i < COUNT; i++) places.insert(std::make_pair(i, i + 1));
  std::multimap<int, int> others;
  others = places;
  printf("%d\n", (int)others.size());

  Samples *samples = new Samples;
  for (int i = 0; i < COUNT; i++) samples->values[i] = i;
  Samples copied = *samples;
  samples->values[COUNT - 1] = 0;
  printf("%d\n", copied.values[COUNT - 1]);
  delete samples;
}
