/* Prints what the C library makes of each line of standard input: kind, format and text, between tabs. The kinds are l (strtol, the
 * format is the base), u (strtoul), d (strtod), and for sscanf() the types of up to three targets: i (a long long), f (a double), s (a
 * text). A double is printed as the 16 hexadecimal digits of its bits, a text in brackets. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void real(double value)
{
    unsigned long long bits;
    memcpy(&bits, &value, sizeof bits);
    if (value != value) printf(" nan");
    else printf(" %016llx", bits);
}

static void scan(const char *types, const char *format, const char *text)
{
    static long long integers[3];
    static double reals[3];
    static char texts[3][1 << 10];
    void *targets[3];
    memset(texts, 0, sizeof texts);
    for (int i = 0; i < 3; i++)
        targets[i] = types[i] == 'i' ? (void *)&integers[i] : types[i] == 'f' ? (void *)&reals[i] : (void *)texts[i];
    int count = sscanf(text, format, targets[0], targets[1], targets[2]);
    printf("%d", count);
    for (int i = 0; i < count; i++) {
        if (types[i] == 'i') printf(" %lld", integers[i]);
        else if (types[i] == 'f') real(reals[i]);
        else printf(" [%s]", texts[i]);
    }
}

int main(void)
{
    static char line[1 << 12];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        char *format = strchr(line, '\t') + 1;
        char *text = strchr(format, '\t');
        format[-1] = 0;
        *text++ = 0;
        char *end = text;
        if (strcmp(line, "l") == 0) printf("%ld", strtol(text, &end, atoi(format)));
        else if (strcmp(line, "u") == 0) printf("%lu", strtoul(text, &end, atoi(format)));
        else if (strcmp(line, "d") == 0) real(strtod(text, &end));
        else scan(line, format, text);
        printf(" %d\n", (int)(end - text));
    }
    return 0;
}
