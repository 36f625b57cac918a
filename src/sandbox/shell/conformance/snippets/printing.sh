#=== echo joins with blanks and ends the line
echo a   b  "c  d"

#=== echo -n leaves the newline out
echo -n a
echo b

#=== echo -e knows escapes, plain echo does not
echo -e 'a\tb\nc'
echo 'a\tb'

#=== echo -e with octal, hexadecimal and \c
echo -e '\0101\x42\e[0m' | od -An -c
echo -e 'stop\chere'
echo

#=== echo -- prints the dashes
echo -- a

#=== echo with an unknown option prints it
echo -x a -n

#=== echo -ne together
echo -ne 'a\n'

#=== echo of nothing is an empty line
echo
echo ""

#=== printf %s and %d
printf '%s is %d\n' x 42

#=== printf uses its format again for more arguments
printf '%s-%s\n' a b c d e

#=== printf takes empty text and 0 where arguments are missing
printf 'plain\n'
printf '[%s] [%d]\n'

#=== printf width, precision and alignment
printf '[%5s] [%-5s] [%.2s] [%5.1s]\n' ab ab abc abc

#=== printf numbers with width and zeros
printf '[%5d] [%05d] [%-5d] [%+d]\n' 42 42 42 42

#=== printf %x %o %X %c
printf '%x %o %X %c\n' 255 8 255 hello

#=== printf %f and %e and %g
printf '%.2f %f %.1e %g\n' 3.14159 1 12345.678 0.5

#=== printf %% is a percent sign
printf '100%%\n'

#=== printf %b expands escapes in its argument
printf '%b|%s\n' 'a\tb' 'a\tb'

#=== printf knows escapes in its format
printf 'a\tb\\\x41\101\n'

#=== printf with a star takes the width from an argument
printf '[%*d] [%-*s]\n' 5 42 4 ab

#=== printf with text for a number complains and takes 0
printf '%d\n' abc
echo $?

#=== printf takes hexadecimal, octal and a character's code
printf '%d %d %d\n' 0x1f 010 "'A"

#=== printf with a dash in front of the format
printf -- '-%s\n' a

#=== printf %s with no newline at the end
printf 'no newline'

#=== printf repeats a character
printf '=%.0s' {1..5}
echo

#=== printf of an array, one a line
a=("x y" z)
printf '%s\n' "${a[@]}"

#=== printf %(..)T formats a time
printf '%(%Y-%m-%d %H:%M:%S)T\n' 0

#=== printf counts bytes for a width, not characters
printf '[%4s]\n' äb

#=== echo to standard error does not show in a substitution
x=$(echo a >&2; echo b)
echo "[$x]"

#=== a hundred digits
printf '%0100d\n' 7 | wc -c

#=== printf -v with an array element
printf -v 'a[1]' '%s' x
echo "${a[1]}"

#=== printf with a missing format fails
printf
echo $?

#=== printf %i and %u
printf '%i %u\n' 7 8

#=== echo with a variable that starts with a dash
x="-n"
echo "$x"
echo end

#=== printf with a large number
printf '%d\n' 9007199254740993

#=== cat -A shows what is there
printf 'a\tb\r\n' | cat -A

#=== xpg_echo makes echo know escapes
shopt -s xpg_echo
echo 'a\tb'
