#=== a command substitution becomes the output
echo "now: $(echo hi)"

#=== trailing newlines are cut, inner ones stay
x=$(printf 'a\n\nb\n\n\n')
echo "[$x]"

#=== substitutions nest
echo "$(echo "a $(echo "b $(echo c)")")"

#=== quotes within a substitution are its own
x="a b"
echo "$(echo "$x" "$(printf '<%s>' "$x" y)")"

#=== backquotes work
echo `echo a` "`echo b c`"

#=== backquotes nest with backslashes
echo `echo \`echo deep\``

#=== the exit code of an assignment is that of its substitution
x=$(exit 3)
echo $?

#=== of several substitutions the last one counts
x=$(exit 3)$(exit 4)
echo $?

#=== the exit code of a command hides that of a substitution in its arguments
echo $(exit 3)
echo $?

#=== a command that is only a failed substitution has its exit code
$(exit 5)
echo $?

#=== an unquoted substitution is split
count() { echo $#; }
count $(echo a b c)
count "$(echo a b c)"

#=== a command can come from a substitution
cmd="echo"
$cmd hello
$(echo echo) there

#=== a function called in a substitution cannot change the caller's variables
n=0
next() { n=$((n + 1)); echo $n; }
a=$(next)
b=$(next)
echo "$a $b $n"

#=== exit in a substitution ends the substitution only
x=$(echo before; exit 2; echo never)
echo "$x $?"

#=== standard error passes by a substitution
x=$(echo out; echo err >&2)
echo "[$x]"

#=== standard error can be captured
x=$( { echo out; echo err >&2; } 2>&1)
echo "[$x]"

#=== only standard error can be captured
x=$( { echo out; echo err >&2; } 2>&1 > /dev/null)
echo "[$x]"

#=== $(< file) reads the file
printf 'line 1\nline 2\n' > data
x=$(< data)
echo "$x"

#=== a pipeline in a substitution
x=$(printf 'b\na\n' | sort | head -n 1)
echo $x

#=== a multi-line substitution
x=$(
  for n in 1 2; do
    echo "n=$n"
  done
)
echo "$x"

#=== lines of comments in a substitution may have any quotes
x=$(
  # it's (not) "closed
  echo a # here neither
  # `or here
)
echo "$x"
echo after
nosuchcommand

#=== a comment in a substitution
x=$(
  echo a # a comment with ) in it
)
echo $x

#=== a case in a substitution
x=$(case abc in a*) echo starts ;; *) echo other ;; esac)
echo $x

#=== cd in a substitution does not move the script
mkdir sub
x=$(cd sub && pwd)
echo "${x##*/} ${PWD##*/}"

#=== $? within a substitution is that of the command before
false
echo "$(echo $?)"

#=== the messages of commands in a substitution keep their order with the script's
echo 1 >&2
x=$(echo 2 >&2)
echo 3 >&2

#=== an assignment with a substitution and a variable before a command
X=$(echo val) bash -c 'echo $X'

#=== a here-document in a substitution
x=$(cat <<END
one
two
END
)
echo "$x"

#=== a substitution in a here-document
cat <<END
value: $(echo 1 + 1)
END

#=== arithmetic with a substitution in it
echo $(($(echo 3) * 2))

#=== an empty substitution
x=$()
echo "[$x] $?"
x=$(true)
echo "[$x]"

#=== set in a substitution does not change the script
x=$(set -e; echo in)
false
echo "$x still here"

#=== a substitution inherits variables that are not exported
a=1
echo "$(echo $a)"

#=== process substitution gives a file name to read
cat <(echo one) <(echo two)

#=== process substitution compares two outputs
diff <(printf 'a\nb\n') <(printf 'a\nc\n')
echo $?

#=== process substitution takes output
echo text > >(cat > caught)
sleep 0.1
cat caught
