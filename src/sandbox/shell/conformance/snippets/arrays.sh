#=== an array has elements by index from 0
a=(x y z)
echo ${a[0]} ${a[2]} $a

#=== [@] gives all, # counts
a=(x "y z")
echo "${a[@]}" ${#a[@]} ${#a[1]}

#=== "${a[@]}" keeps elements apart
a=("1 2" 3)
for each in "${a[@]}"; do echo "<$each>"; done

#=== "${a[*]}" joins with IFS
a=(1 2 3)
IFS=,
echo "${a[*]}"

#=== += appends elements
a=(1)
a+=(2 "3 4")
echo "${#a[@]} ${a[2]}"

#=== an element can be set beyond the end
a=(x)
a[5]=y
echo "${#a[@]} ${!a[@]}"

#=== a negative index counts from the end
a=(x y z)
echo "${a[-1]} ${a[-2]}"

#=== an index is arithmetic
a=(x y z)
i=1
echo "${a[i+1]} ${a[$i]}"

#=== unset removes an element and leaves a gap
a=(x y z)
unset 'a[1]'
echo "${#a[@]} ${!a[@]} ${a[*]}"

#=== unset removes an array
a=(x)
unset a
echo "${#a[@]} ${a[0]-unset}"

#=== a slice
a=(a b c d e)
echo "${a[@]:1:3}" "${a[@]: -2}"

#=== ${a[@]/x/y} changes each element
a=(a.txt b.txt)
echo "${a[@]/.txt/.md}" "${a[@]%.txt}" "${a[@]^}"

#=== an array from command output
a=($(echo one two))
echo "${#a[@]} ${a[1]}"

#=== an array from lines by mapfile
mapfile -t lines < f
echo "${#lines[@]} [${lines[1]}]"
#--- file f
first line
second line
third

#=== mapfile without -t keeps the newlines
mapfile lines <<< "a"
printf '[%s]' "${lines[@]}"

#=== readarray from a process substitution
readarray -t a < <(printf '%s\n' x y)
echo "${a[1]}"

#=== an array from a string by IFS and read -a
IFS=: read -r -a parts <<< "a:b c:d"
echo "${#parts[@]} ${parts[1]}"

#=== an array with explicit indices
a=([3]=c [1]=a b)
echo "${!a[@]} ${a[@]}"

#=== a copy of an array
a=(1 "2 3")
b=("${a[@]}")
b[0]=x
echo "${a[0]} ${b[0]} ${#b[@]}"

#=== an associative array
declare -A m
m[host]=localhost
m[port]=9001
echo "${m[host]}:${m[port]} ${#m[@]}"

#=== an associative array in one go
declare -A m=([a]=1 [b]="2 3")
echo "${m[b]}"

#=== a key may have blanks and come from a variable
declare -A m
key="two words"
m[$key]=yes
echo "${m[two words]} ${m["$key"]}"

#=== the keys of an associative array
declare -A m=([one]=1)
for key in "${!m[@]}"; do echo "$key=${m[$key]}"; done

#=== the sorted keys
declare -A m=([c]=3 [a]=1 [b]=2)
for key in $(printf '%s\n' "${!m[@]}" | sort); do echo "$key ${m[$key]}"; done

#=== a test for a key
declare -A m=([a]=1)
[[ -v m[a] ]] && echo has
[[ -v m[b] ]] || echo "has not"
echo "${m[b]:-default}"

#=== unset removes a key
declare -A m=([a]=1 [b]=2)
unset 'm[a]'
echo "${#m[@]}"

#=== counting with an associative array
declare -A count
for word in a b a; do count[$word]=$((${count[$word]:-0} + 1)); done
echo "${count[a]} ${count[b]}"

#=== (( )) counts in an associative array
declare -A count
for word in a b a; do ((count[$word]++)); done
echo "${count[a]} ${count[b]}"

#=== a stack: push, look at the last, pop
stack=()
stack+=(a); stack+=(b)
echo "${stack[-1]}"
unset 'stack[-1]'
echo "${stack[*]}"

#=== an array is not exported
export a=(1 2)
bash -c 'echo "[${a[0]-none}]"'

#=== declare -p shows an array
a=(1 "two words")
declare -p a

#=== declare -p shows an associative array and a plain variable
declare -A m=([k]=v)
x="a b"
declare -p m x

#=== an empty array has no words
a=()
count() { echo $#; }
count "${a[@]}"
count "${a[@]:-}"

#=== arguments are collected in an array
args=(-s -X POST)
args+=(-d '{"a": 1}')
printf '<%s>' "${args[@]}"
echo

#=== an element keeps its newline
a=("$(printf 'x\ny')")
echo "${#a[@]}"
echo "${a[0]}"

#=== an index before the first complains and gives nothing
a=(x)
echo "${a[-5]}"
echo "code $?"

#=== an array element in quotes inside quotes
a=(x y)
echo "first: ${a[0]}, all: ${a[*]}, n: ${#a[@]}"

#=== local and readonly arrays take substitutions
f() {
  local x=($(echo a b) "c d" $((1 + 1)))
  echo "${#x[@]} ${x[2]}"
}
f
readonly r=($(printf '1\n2\n'))
declare -a l=("${r[@]}" `echo 3`)
export e=(x)
echo "${r[1]} ${l[*]} ${e[0]} ${x-gone}"

#=== keys of an associative array may have blanks
declare -A m=([a b]="1 2" ["c d"]=3)
m+=([e]=4)
echo "${m[a b]} ${m["c d"]} ${m[e]} ${#m[@]}"

#=== a variable as a key in an associative array's values
k="a b"
declare -A m=([$k]="1 2")
echo "${m[$k]}"
