#=== set -C keeps an existing file
set -C
echo a > f
echo b > f
echo $?
cat f

#=== >| writes in spite of set -C
set -C
echo a > f
echo b >| f
cat f

#=== >> works in spite of set -C
set -C
echo a > f
echo b >> f
cat f

#=== <> opens to read and write
echo data > f
cat <> f

#=== a read from a closed descriptor fails
read -r x <&7
echo $?

#=== writing to a closed descriptor fails
echo x >&7
echo $?

#=== two descriptors of one file append in turn
{ echo a >&3; echo b >&4; echo c >&3; } 3> f 4>&3
cat f

#=== a loop that reads descriptor 3 leaves standard input to its body
while read -r line <&3; do
  read -r other
  echo "$line $other"
done 3< left
#--- file left
a
b
#--- stdin
1
2

#=== output in order when both go to one place
exec 2>&1
echo 1
echo 2 >&2
echo 3

#=== a command's error and output into one file keep their order
bash -c 'echo 1; echo 2 >&2; echo 3' > f 2>&1
cat f

#=== the name of a file to write may come from a substitution
echo x > "$(echo name).txt"
cat name.txt

#=== the name of a file may have blanks
echo x > "a b.txt"
cat "a b.txt"

#=== a redirected function call
f() { echo out; echo err >&2; }
f > o 2> e
echo "$(cat o) $(cat e)"

#=== reading and writing the same file empties it
echo data > f
cat f > f 2> /dev/null
wc -c < f

#=== a redirection in a substitution
x=$(echo err 2>&1 >&2)
echo "[$x]"

#=== cat joins standard input and files
echo middle | cat first - last
#--- file first
one
#--- file last
three

#=== /dev/stderr and /dev/stdout are files
{ echo err > /dev/stderr; echo out > /dev/stdout; } 2>&1 | cat

#=== /dev/stdin is a file
echo data | cat /dev/stdin

#=== /dev/fd/3 is descriptor 3
exec 3< f
cat /dev/fd/3
#--- file f
content

#=== : > file makes an empty file
: > f
[ -e f ] && [ ! -s f ] && echo empty

#=== a failed redirection of a builtin does not end the script
: > nosuchdir/x
echo "after $?"

#=== exec with a failed redirection goes on
exec > nosuchdir/x
echo "after $?"

#=== a here-string and a file: the last input wins
echo file > f
cat < f <<< string

#=== standard error of a group goes to a file
{
  nosuchcommand
  echo ok
} 2> errors
cut -d: -f3- errors

#=== closing standard output makes writing fail
echo x >&-
echo "code $?" >&2

#=== tee -a appends
echo one > f
echo two | tee -a f > /dev/null
cat f

#=== read in a loop from a command through a descriptor
exec 5< <(printf 'x\ny\n')
while read -r -u 5 line; do echo "got $line"; done

#=== printf to standard error and echo to standard output
printf '%s\n' err >&2
echo out

#=== a redirection applies to a builtin alone
echo hidden > /dev/null; echo shown

#=== redirecting to a variable's path below a made folder
mkdir -p deep/er
target=deep/er/file
echo x > "$target"
cat deep/er/file

#=== an output file that is a link is followed
echo old > real
ln -s real link
echo new > link
cat real

#=== a descriptor saved before a substitution leads past it
exec 3>&1
log() { echo "log: $*" >&3; }
x=$(log computing; echo 42)
echo "x=$x"

#=== 3>&1 on a group leads past a substitution within it
{ x=$(echo past >&3; echo in); } 3>&1
echo "[$x]"

#=== cat in a loop's body takes the rest of the loop's input
while read -r first; do
  echo "first $first"
  cat
done <<< $'a\nb\nc'
