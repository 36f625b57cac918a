#=== a pipeline hands output on
echo "b a" | tr ' ' '\n' | sort

#=== the exit code of a pipeline is that of its last command
false | true
echo $?
true | false
echo $?

#=== pipefail takes the last failure
set -o pipefail
(exit 3) | (exit 4) | true
echo $?

#=== pipefail without a failure succeeds
set -o pipefail
true | true
echo $?

#=== PIPESTATUS has every exit code
(exit 1) | (exit 2) | true
echo "${PIPESTATUS[@]}"

#=== PIPESTATUS of a simple command has one
(exit 7)
echo "${PIPESTATUS[@]}" "${#PIPESTATUS[@]}"

#=== PIPESTATUS must be saved before the next command
false | true
codes=("${PIPESTATUS[@]}")
echo "${codes[0]} ${codes[1]} ${PIPESTATUS[0]}"

#=== ! negates the exit code of the whole pipeline
! true | false
echo $?
! true
echo $?

#=== each part of a pipeline is a subshell
x=outer
echo | x=inner
echo $x
echo data | read y
echo "[$y]"

#=== shopt -s lastpipe runs the last part in the script itself
shopt -s lastpipe
echo data | read y
echo "[$y]"

#=== exit in a pipeline ends its own part only
echo a | exit 3
echo "after $?"

#=== |& takes standard error along
{ echo out; echo err >&2; } |& sort

#=== standard error goes past a plain pipe
{ echo out; echo err >&2; } | tr a-z A-Z

#=== a pipeline may go over lines
echo abc |
  tr a b |
  tr b c

#=== a pipeline may go over lines with backslashes
echo abc \
  | tr a b \
  | tr b c

#=== a group in a pipeline
{ echo 2; echo 1; } | sort

#=== a loop at the end of a pipeline
printf 'a 1\nb 2\n' | while read -r name n; do echo "$n:$name"; done

#=== an if at the end of a pipeline
echo yes | if grep -q yes; then echo found; else echo missing; fi

#=== a function in the middle of a pipeline
double() { while read -r n; do echo $((n * 2)); done; }
seq 3 | double | tail -n 1

#=== head ends a pipeline early and the exit code is its own
seq 1000 | head -n 2
echo $?

#=== yes behind head ends
yes | head -n 2

#=== pipefail with grep that finds nothing
set -o pipefail
echo abc | grep x | wc -l
echo $?

#=== && binds pipelines
true | false && echo no
false | true && echo yes

#=== && and || go from left to right
false && echo a || echo b
true || echo a && echo b

#=== the exit code of a list is that of the last command run
false || (exit 4)
echo $?

#=== a pipeline whose command is missing goes on
nosuchcommand | cat
echo "${PIPESTATUS[@]}"

#=== cat between two commands reads standard input by -
echo middle | cat - <(echo end)

#=== a pipeline into a variable through read in a group
echo "a b" | { read -r x y; echo "$y $x"; }

#=== standard input of the script is read by the first command that wants it
head -n 1
#--- stdin
first

#=== two reads share standard input
read -r a
read -r b
echo "$b $a"
#--- stdin
one
two

#=== a command in a loop eats the loop's input
while read -r line; do
  echo "got $line"
  cat > /dev/null
done < lines
#--- file lines
one
two
three

#=== a variable set in braces at the front of a pipeline is lost
{ x=1; echo out; } | cat
echo "[${x-unset}]"

#=== a subshell in a pipeline
(echo a; echo b) | wc -l

#=== tee writes a file and passes on
echo data | tee copy | tr a-z A-Z
cat copy
