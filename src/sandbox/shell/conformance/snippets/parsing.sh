#=== comments with quotes and parentheses are no text
echo a # it's a "comment" with ( and `
# it's
echo b

#=== a comment with an apostrophe in a substitution
x=$(
  # it's a comment
  echo a
)
echo "$x"

#=== a comment with a quote in a function, a loop and an if
f() { # don't
  echo f
}
for n in 1; do # "open
  if true; then # `and
    f
  fi
done

#=== a command may be "$@"
set -- printf '<%s>' "a b" c
"$@"
echo

#=== a command may be an array
cmd=(printf '<%s>' "a b")
"${cmd[@]}"
echo

#=== a command may be an unquoted variable with arguments
cmd="echo -n hello"
$cmd
echo

#=== ((n - 1)) with blanks is arithmetic and not two subshells
n=5
((n - 1)) && echo yes
((n > 3)) && echo more
(( n-- ))
echo $n

#=== two subshells may begin with ( ( and with ((
( (echo inner); echo outer)
((echo both); echo too)

#=== a function body may stand on the next line
f()
{
  echo next
}
f

#=== then, do and the brace may stand on their own lines
if true
then
  echo a
fi
for n in 1
do
  echo $n
done
while false
do
  :
done

#=== an if in one line with an else
if false; then echo a; else echo b; fi; echo c

#=== the words of the language are text as arguments
echo if then else fi for in do done case esac while { } ! [[ ]]

#=== a variable may be called like a word of the language
done=1 in=2
echo $done $in

#=== a for loop's list may go over lines
for n in a \
  b \
  c; do
  echo $n
done

#=== an array may go over lines with comments
a=(
  one # first
  "two three"
)
echo ${#a[@]} "${a[1]}"

#=== && and || and | at the end of a line go on
true &&
  echo a ||
  echo b
echo c |
  cat

#=== a case with the parenthesis in front, empty branches and a last branch without ;;
case b in
  (a) ;;
  (b) echo found
esac

#=== a case within a substitution within quotes
x="$(case $0 in *startup*) echo "yes )" ;; esac)"
echo "$x"

#=== a here-document within a loop within a function
f() {
  for n in 1 2; do
    cat <<END
$1 $n
END
  done
}
f line

#=== a here-document's text may look like code
cat <<'END'
if then ) ;; "unclosed
$(not run
END

#=== two statements behind a here-document's line
cat <<END; echo after
text
END

#=== a here-document between an if and its else
if cat <<END
condition
END
then echo yes; else echo no; fi

#=== a semicolon behind & is not needed, an empty line between is nothing
true & wait

echo end

#=== quotes within a substitution within quotes do not end them
echo "a $(echo "b c" 'd"e') f"

#=== a parenthesis in quotes in a substitution
echo "$(echo ")" '(' \))"

#=== a substitution in a default in a string
unset x
echo "${x:-$(echo "de fault")}"

#=== a backslash at the end of a word, a hash within
echo a\# b#c \# '#'

#=== a dollar brace within single quotes within a default
unset x
echo "${x:-'q'}" ${x:-'q'}

#=== a long chain of elif
n=3
if [ $n = 1 ]; then echo 1
elif [ $n = 2 ]; then echo 2
elif [ $n = 3 ]; then echo 3
else echo other
fi

#=== a group needs no blank behind the semicolon, a subshell none at all
{ echo a;}
(echo b)

#=== a redirection without blanks and a number in front
echo a>f
echo 2>g b
cat f g

#=== a number that belongs to a word is not a descriptor
echo a2>f
cat f

#=== defaults nest with their quotes
a=(x)
echo "${a[0]:-"${b:-"c d"}"}" "${b:-"c d"}"

#=== text behind exit is not read
echo a
exit 0
if this is ( not shell

#=== a tab in front of a command and blanks behind
	echo tab   
  echo blank 	

#=== an empty variable in front of a command vanishes
prefix=
$prefix echo a b

#=== a function runs its arguments
run() { echo "+ $*"; "$@"; }
run echo "a  b"
run test 1 = 2
echo $?

#=== options in a variable are split
opts="-n -e"
echo $opts 'a\tb'
echo
