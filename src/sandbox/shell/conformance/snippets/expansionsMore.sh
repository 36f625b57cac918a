#=== ${!prefix*} lists names
AWS_A=1 AWS_B=2
echo "${!AWS_@}"

#=== ${x@Q} quotes for the shell
x="it's a"
echo "${x@Q}"

#=== ${x@U} and ${x@L} and ${x@u}
x=abC
echo "${x@U} ${x@L} ${x@u}"

#=== ${x@E} expands escapes
x='a\tb'
echo "${x@E}"

#=== a variable that is not there is empty
echo "[$nothing]"

#=== braces bound the name
x=a
echo "${x}b" "$xb"

#=== a dollar that begins no name stands for itself
echo "$ 5$" $

#=== $$ is a number and the same in a subshell
a=$$
b=$(echo $$)
[ "$a" = "$b" ] && [ "$a" -gt 0 ] && echo same

#=== BASHPID differs in a subshell
a=$BASHPID
b=$(echo $BASHPID)
[ "$a" != "$b" ] && echo differs

#=== tilde expands to HOME at the start of a word
echo ~ ~/x "~" a~
y=~/z
echo $y

#=== tilde expands after a colon in an assignment
P=/bin:~/bin
echo $P

#=== arithmetic expansion in a word
n=3
echo "a$((n * 2))b" $((n))$((n + 1))

#=== an assignment does not split its value
x="a  b"
y=$x
echo "$y"

#=== several assignments on a line run from left to right
a=1 b=$a c=$b
echo "$a $b $c"

#=== += appends text
x=ab
x+=cd
echo $x

#=== += on an integer variable adds
declare -i n=5
n+=3
echo $n

#=== an assignment before a command is in that command's environment only
X=inner bash -c 'echo "[$X]"'
echo "[$X]"

#=== an assignment before a command is not seen by that command's own words
X=new echo "[$X]"

#=== export makes a variable visible to children
A=1
export B=2
bash -c 'echo "[$A][$B]"'

#=== export -n takes it away again
export A=1
export -n A
bash -c 'echo "[$A]"'
echo $A

#=== unset removes a variable
x=1
unset x
echo "${x-unset}"

#=== an assignment to a readonly variable gives up the line, and the script goes on
readonly K=1
K=2; echo never
echo "after $? $K"

#=== a readonly variable cannot be unset
readonly K=1
unset K
echo "$? $K"

#=== nested expansions
x=/a/b.c
echo "${x##*/}" "$(basename "${x%.*}")"
unset y
echo "${y:-${x:-z}}"

#=== RANDOM is a number below 32768
[ $RANDOM -ge 0 ] && [ $RANDOM -lt 32768 ] && echo ok

#=== SECONDS counts from the start
echo $((SECONDS < 5))

#=== LINENO is the line
echo $LINENO

echo $LINENO

#=== a bad substitution gives up the line, and the script goes on
echo "${x!y}"; echo never
echo "after $?"

#=== with set -e an assignment to a readonly variable ends the script
set -e
readonly K=1
K=2
echo never

#=== $'..' knows escapes
echo $'a\tb\x41\u00e9\'s'

#=== printf -v writes a variable
printf -v x '%03d' 7
echo $x

#=== the default value can be a quoted brace
x=
echo "${x:-{\}}" "${x:-"}"}"

#=== ${x:+-d "$x"} passes an option only where there is a value
show() { printf '<%s>' "$@"; echo; }
x="a b"
show curl ${x:+-d "$x"}
x=
show curl ${x:+-d "$x"}

#=== an expansion with a newline keeps it in quotes
x='a
b'
echo "$x"
echo $x

#=== a default is not evaluated where it is not needed
x=1
echo "${x:-$(echo called >&2)}"
