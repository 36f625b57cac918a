#=== read splits by blanks and gives the rest to the last name
echo "a b c d" > f
read -r x y z < f
echo "$x|$y|$z"

#=== read leaves missing names empty
read -r x y <<< "one"
echo "[$x] [$y]"

#=== read trims blanks around
read -r x <<< "  padded  "
echo "[$x]"

#=== IFS= read keeps blanks
IFS= read -r x <<< "  padded  "
echo "[$x]"

#=== read without a name fills REPLY untrimmed
read -r <<< "  all of it "
echo "[$REPLY]"

#=== read without -r takes backslashes away
read x <<< 'a\tb\\c'
echo "$x"

#=== read -r keeps backslashes
read -r x <<< 'a\tb\\c'
echo "$x"

#=== without -r a backslash at the end of a line joins the next
printf 'one\\\ntwo\n' > f
read x < f
echo "$x"

#=== read with another IFS
IFS=: read -r user _ uid _ <<< "root:x:0:0"
echo "$user $uid"

#=== an IFS that is no blank keeps empty fields
IFS=, read -r a b c <<< "1,,3"
echo "[$a][$b][$c]"

#=== IFS before read holds for read only
IFS=, read -r a b <<< "1,2"
x="p,q r"
set -- $x
echo $#

#=== the last name keeps the separators between what is left
IFS=, read -r a rest <<< "1,2,3,4"
echo "$rest"

#=== read fails at the end of the input
read -r x < /dev/null
echo "$? [$x]"

#=== read fails on a line without newline, but fills the name
printf 'half' > f
read -r x < f
echo "$? [$x]"

#=== read -a fills an array
read -r -a words <<< "a b  c"
echo "${#words[@]} ${words[2]}"

#=== read -d reads up to another character
read -r -d ';' x <<< "first;second"
echo "$x"

#=== read -d '' reads all lines
IFS= read -r -d '' all < f
echo "$? [$all]"
#--- file f
a
b

#=== read -n reads so many characters
read -r -n 3 x <<< "abcdef"
echo "$x"

#=== read -p prints no prompt where the input is no terminal
read -r -p "name? " x <<< "bob"
echo "$x"

#=== read -t takes what comes in time
echo data | { read -t 0.5 -r x; echo "$x"; }

#=== read in a condition with &&
while read -r k && read -r v; do echo "$k=$v"; done < f
#--- file f
a
1
b
2

#=== read from the script's standard input
read -r line
echo "got [$line]"
#--- stdin
from outside

#=== while read over standard input of the script
n=0
while read -r line; do n=$((n + 1)); done
echo "$n lines, last name is empty: [$line]"
#--- stdin
a
b
c

#=== a carriage return stays at the end of a line
printf 'Header: value\r\n' > f
read -r line < f
echo ${#line}
line=${line%$'\r'}
echo "${#line} [$line]"

#=== headers are read until the empty line
while IFS= read -r line; do
  line=${line%$'\r'}
  [ -z "$line" ] && break
  case "${line,,}" in
    lambda-runtime-aws-request-id:*) id="${line#*: }" ;;
  esac
done < <(printf 'HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: abc-1\r\n\r\nbody\n')
echo "id=[$id]"

#=== a tab separates as a blank does
printf 'a\tb\t\tc\n' > f
read -r x y z < f
echo "$x|$y|$z"

#=== a tab as the only separator still folds, being white space
printf 'a\t\tc\n' > f
IFS=$'\t' read -r x y z < f
echo "[$x][$y][$z]"

#=== read into a bad name fails
read -r 1x <<< a
echo $?

#=== mapfile -n and -s take a part
mapfile -t -s 1 -n 2 part < <(seq 5)
echo "${part[*]}"

#=== cat and read share one input
{ read -r first; cat; } < f
echo "first was $first"
#--- file f
head
body 1
body 2
