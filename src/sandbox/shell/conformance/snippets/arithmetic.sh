#=== the four operations, remainder and power
echo $((7 + 3)) $((7 - 3)) $((7 * 3)) $((7 / 3)) $((7 % 3)) $((2 ** 10))

#=== division cuts towards zero and the remainder keeps the sign
echo $((-7 / 2)) $((-7 % 3)) $((7 % -3))

#=== precedence and parentheses
echo $((2 + 3 * 4)) $(((2 + 3) * 4)) $((-2 ** 2)) $((2 ** 3 ** 2))

#=== variables need no dollar
a=4 b=6
echo $((a * b)) $(($a + ${b}))

#=== an unset or empty variable is 0
unset x
y=
echo $((x + y + 1))

#=== a variable may hold an expression
x="1 + 2"
echo $((x * 2)) $(($x * 2))

#=== comparisons give 1 or 0
echo $((3 < 5)) $((3 >= 5)) $((3 == 3)) $((3 != 3))

#=== logic with && || !
echo $((1 && 0)) $((1 || 0)) $((!5)) $((!0))

#=== bits
echo $((6 & 3)) $((6 | 3)) $((6 ^ 3)) $((~0)) $((1 << 4)) $((256 >> 2))

#=== the ternary operator
n=5
echo $((n > 3 ? 10 : 20))

#=== assignment inside
((x = 5, x += 2, x *= 3))
echo $x
echo $((y = x - 1)) $y

#=== pre- and post-increment
n=1
echo $((n++)) $n $((++n)) $((n--)) $((--n))

#=== hexadecimal, octal and other bases
echo $((0x1f)) $((010)) $((2#1011)) $((36#z)) $((16#ff))

#=== an invalid octal number gives up the line, and the script goes on
n=08
echo $((n + 1)); echo never
echo "after $?"

#=== 10# reads a number with leading zeros
n=08
echo $((10#$n + 1))

#=== dividing by zero gives up the whole loop, and the script goes on
for n in 1 0 2; do
  echo $((6 / n))
done
echo "after $?"

#=== a syntax error in arithmetic gives up the line
echo $((1 +))
echo "after $?"

#=== text that is no number is a variable's name
echo $((abc + 1))

#=== (( )) succeeds where the result is not zero
((1)); echo $?
((0)); echo $?
((5 > 9)); echo $?

#=== (( )) as a condition
n=3
if ((n % 2)); then echo odd; fi
while ((n-- > 1)); do echo $n; done

#=== let
let x=3+4
let "y = x * 2" z=1
echo $x $y $z

#=== declare -i makes arithmetic of an assignment
declare -i n
n=3+4
echo $n
n=abc
echo $n

#=== numbers are 64 bits wide and wrap
echo $((9223372036854775807)) $((9223372036854775807 + 1))

#=== large products are exact
echo $((123456789 * 987654321)) $((1 << 62))

#=== milliseconds since 1970 are computed exactly
s=1700000000
echo $((s * 1000 + 123)) $((s * 1000000000))

#=== there are no fractions
echo $((10 / 4)) 
((x = 1.5))
echo "code $?"

#=== array elements in arithmetic
a=(10 20 30)
i=1
echo $((a[i] + a[2])) $((a[0]++)) ${a[0]}

#=== a comma gives the last value
echo $((1, 2, 3))

#=== blanks and newlines in arithmetic do not matter
echo $((
  1 +
  2
))

#=== a string in quotes within (( ))
x=5
(("$x" == 5)) && echo yes

#=== expr does the same as a command
expr 3 + 4
expr 5 \* 2
expr 1 - 1
echo $?

#=== an error in arithmetic within a function gives up the call
f() { echo $((1 / 0)); echo never; }
f || echo never
echo "after $?"

#=== even with set -e an error in arithmetic gives up the line only
set -e
echo $((1 / 0)); echo never
echo "after $?"

#=== dividing by zero in (( )) only fails
((1 / 0)) || echo "failed with $?"

#=== an error in arithmetic in a subshell ends the subshell
(echo $((1 / 0)); echo never)
echo "after $?"

#=== percent in whole numbers
used=37 of=120
echo "$((used * 100 / of))%"

#=== numbers with a sign
echo $((-5 + +3)) $((- -5))

#=== a nested arithmetic expansion
echo $((1 + $((2 * $((3 + 4))))))

#=== short circuit does not evaluate the right side
n=0
((1 || n++))
((0 && n++))
echo $n

#=== a substitution in arithmetic sees the script's variables, functions and folder
x=5
f() { echo $((x * 2)); }
mkdir sub && cd sub
echo $(($(echo $x) + 1)) $(($(f) + 1)) $(($(pwd | grep -c sub) + 1))

#=== seconds that passed are computed in place
start=$(date +%s)
echo $(($(date +%s) - start < 5))

#=== expansions of every kind stand in arithmetic
v=3.14 n=4
echo $((${v%.*} * 2)) $((2 * ${#v})) $((${none:-7} + `echo 1`)) "a$(($(echo 4) + ${v##*.}))b"
for i in 1 2; do echo $(($(echo $i) * $n)); done
((n > $(echo 3))) && echo more
((n += ${v%.*}))
while ((${m:-0} < 2)); do m=$((${m:-0} + 1)); done
echo "$n $m"
false
echo "$? $(($(echo 4)))"
