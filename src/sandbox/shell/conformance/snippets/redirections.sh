#=== > makes a file and writes it anew
echo one > f
echo two > f
cat f

#=== >> appends
echo one > f
echo two >> f
cat f

#=== > alone empties a file
echo data > f
> f
wc -c < f

#=== 2> takes standard error
{ echo out; echo err >&2; } 2> errors
echo "caught: $(cat errors)"

#=== > file 2>&1 takes both
{ echo out; echo err >&2; } > both 2>&1
cat both

#=== 2>&1 > file leaves standard error on the old output
{ echo out; echo err >&2; } 2>&1 > file | sed 's/^/piped: /'
cat file

#=== &> takes both
{ echo out; echo err >&2; } &> both
cat both

#=== &>> appends both
echo first > both
{ echo out; echo err >&2; } &>> both
cat both

#=== >&2 writes to standard error
echo message >&2

#=== 1>&2 in the middle of a command
echo 1>&2 to err

#=== > /dev/null swallows
echo gone > /dev/null
echo gone 2> /dev/null >&2
echo end

#=== < reads a file
echo data > f
tr a-z A-Z < f

#=== a redirection may stand before the command
> f echo text
< f cat

#=== of several outputs the last one gets the text and each file is made
echo text > a > b
wc -c < a
cat b

#=== a missing input file is an error and the command does not run
cat < nosuchfile
echo $?

#=== a missing folder is an error
echo x > nosuchdir/file
echo $?

#=== a folder cannot be written
mkdir d
echo x > d
echo $?

#=== a redirection with an unset variable is ambiguous
echo x > $missing
echo $?

#=== a redirection with an empty quoted name fails
echo x > ""
echo $?

#=== a redirection into two words is ambiguous
x="a b"
echo x > $x
echo $?

#=== a redirected group
{
  echo a
  echo b
} > f
wc -l < f

#=== a redirected subshell
(echo a; echo b) > f
cat f

#=== a redirected if
if true; then echo yes; fi > f
cat f

#=== a redirected while with input and output
while read -r n; do echo $((n + 1)); done < in > out
cat out
#--- file in
1
2

#=== an inner redirection wins over the group's
{ echo a; echo b > inner; } > outer
echo "$(cat outer) $(cat inner)"

#=== swapping standard output and standard error
{ echo out; echo err >&2; } 3>&1 1>&2 2>&3 3>&-

#=== exec > file redirects the rest of the script
exec > log
echo hidden
cat log >&2

#=== exec 2>&1 joins for the rest of the script
exec 2>&1
echo err >&2
echo out

#=== exec 3> opens a descriptor to write
exec 3> f
echo one >&3
echo two >&3
exec 3>&-
cat f

#=== exec 3< opens a descriptor to read line by line
printf 'a\nb\n' > f
exec 3< f
read -r x <&3
read -r y <&3
exec 3<&-
echo "$y $x"

#=== exec saves and restores standard output
exec 4>&1
exec > f
echo hidden
exec >&4 4>&-
echo "shown, and: $(cat f)"

#=== {fd}> chooses a descriptor
exec {fd}> f
echo data >&$fd
exec {fd}>&-
cat f
