#=== a for loop goes over its words in order
for word in one two three; do echo "$word"; done

#=== a for loop without "in" goes over the positional parameters
set -- a "b c"
for each; do echo "<$each>"; done

#=== the variable of a for loop keeps its last value
for n in 1 2 3; do :; done
echo $n

#=== a for loop over no words does not run and leaves its variable alone
n=before
for n in; do echo never; done
echo $n

#=== a for loop splits an unquoted variable into words
list="a b  c"
for item in $list; do echo "[$item]"; done

#=== a for loop takes a quoted variable as one word
list="a b  c"
for item in "$list"; do echo "[$item]"; done

#=== a C-style for loop counts
for ((i = 0; i < 3; i++)); do echo $i; done

#=== a C-style for loop may have two counters
for ((i = 0, j = 10; i < j; i += 3, j -= 3)); do echo $i $j; done

#=== a C-style for loop without a condition ends by break
for ((i = 0; ; i++)); do
  if ((i == 2)); then break; fi
  echo $i
done

#=== a while loop runs as long as its condition succeeds
n=0
while [ $n -lt 3 ]; do
  echo $n
  n=$((n + 1))
done

#=== an until loop runs as long as its condition fails
n=0
until [ $n -ge 2 ]; do echo $n; n=$((n + 1)); done

#=== the condition of a while loop may be a list, of which the last counts
n=0
while echo check; [ $n -lt 1 ]; do n=$((n + 1)); done

#=== while true ends by break
n=0
while true; do
  n=$((n + 1))
  [ $n -eq 3 ] && break
done
echo $n

#=== continue goes on with the next pass
for n in 1 2 3 4; do
  if [ $((n % 2)) -eq 0 ]; then continue; fi
  echo $n
done

#=== break 2 leaves two loops
for a in 1 2; do
  for b in x y; do
    echo $a$b
    break 2
  done
done
echo end

#=== continue 2 goes on with the outer loop
for a in 1 2; do
  for b in x y; do
    [ $b = y ] && continue 2
    echo $a$b
  done
  echo never
done

#=== a loop's exit code is that of its last command
for n in 1 2; do [ $n = 1 ]; done
echo $?
while false; do :; done
echo $?

#=== break makes the loop succeed
while true; do false; break; done
echo $?

#=== a loop's output can be redirected as a whole
for n in 1 2; do echo $n; done > numbers
cat numbers

#=== a loop can be one side of a pipeline
for n in 3 1 2; do echo $n; done | sort

#=== variables set in a loop behind a pipe are lost
count=0
printf 'a\nb\n' | while read -r line; do count=$((count + 1)); done
echo $count

#=== variables set in a loop that reads from a file stay
printf 'a\nb\n' > lines
count=0
while read -r line; do count=$((count + 1)); done < lines
echo $count

#=== variables set in a loop fed by process substitution stay
count=0
while read -r line; do count=$((count + 1)); done < <(printf 'a\nb\nc\n')
echo $count

#=== a loop reads lines with their blanks when IFS is empty
printf '  a  b \n' | while IFS= read -r line; do echo "[$line]"; done

#=== a last line without newline is read with "or not empty"
printf 'a\nb' | while read -r line || [ -n "$line" ]; do echo "[$line]"; done

#=== a whole loop on one line
i=0; while ((i < 2)); do echo $i; ((i++)); done; echo end

#=== a for loop over a brace range
for n in {1..3}; do echo -n "$n "; done
echo

#=== a for loop over command output splits at blanks and newlines
for word in $(printf 'a b\nc\n'); do echo "<$word>"; done

#=== break outside a loop complains and goes on
break
echo after

#=== nested loops keep their own counters
for i in 1 2; do
  for j in a b; do echo -n "$i$j "; done
  echo
done
