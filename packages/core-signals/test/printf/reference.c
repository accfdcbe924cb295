/* Prints what C's printf makes of each line of standard input: kind, format and value, between tabs. The kinds are i (a
 * long long, for formats with ll, h or hh), e (a double, as the 16 hexadecimal digits of its bits), s (the rest of the line). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    static char line[1 << 16];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        char *format = strchr(line, '\t') + 1;
        char *value = strchr(format, '\t');
        *value++ = 0;
        if (line[0] == 'i') {
            printf(format, strtoll(value, 0, 10));
        } else if (line[0] == 's') {
            printf(format, value);
        } else {
            unsigned long long bits = strtoull(value, 0, 16);
            double number;
            memcpy(&number, &bits, sizeof number);
            printf(format, number);
        }
        putchar('\n');
    }
    return 0;
}
