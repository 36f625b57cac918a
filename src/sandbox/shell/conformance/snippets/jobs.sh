#=== & runs in the background and wait waits for it
(sleep 0.2; echo background) &
echo foreground
wait
echo end

#=== wait $! gives the job's exit code
(exit 7) &
wait $!
echo $?

#=== $! is the process id of the last background job
sleep 0 &
[ "$!" -gt 0 ] && echo number
wait

#=== wait without an argument gives 0
(exit 3) &
wait
echo $?

#=== two jobs run at the same time
meet() {
  touch "$1"
  for n in {1..1000}; do
    if [ -e "$2" ]; then echo met && return; fi
    sleep 0.01
  done
  echo "alone"
}
meet a b &
meet b a &
wait

#=== several jobs are waited for by their ids
pids=()
for n in 1 2 3; do
  (exit $n) &
  pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid"; echo $?; done

#=== the faster job's output comes first
(sleep 0.3; echo slow) &
(echo fast) &
wait

#=== a background job is a subshell
x=outer
x=inner &
wait
echo $x

#=== a background function
work() { sleep 0.1; echo "done $1"; }
work a &
wait

#=== a background group
{ sleep 0.1; echo group; } &
echo first
wait

#=== a background job with its output in a file
echo data > f &
wait
cat f

#=== & separates commands like ;
sleep 0 & echo now
wait

#=== $? after & is 0
(exit 4) &
echo $?
wait

#=== wait for a process that is not a child
wait 9999999
echo $?

#=== wait -n waits for the next job
(sleep 0.3; exit 1) &
(exit 5) &
wait -n
echo $?
wait

#=== kill ends a job and wait tells 143
sleep 10 &
kill $!
wait $! 2> /dev/null
echo $?

#=== kill -0 asks whether a process is there
sleep 1 &
pid=$!
kill -0 $pid && echo alive
kill $pid
wait $pid 2> /dev/null
kill -0 $pid 2> /dev/null || echo gone

#=== kill of a process that is not there fails
kill -0 9999999
echo $?

#=== kill -l names signals
kill -l 15
kill -l TERM

#=== jobs -p lists the running ones
sleep 0.5 &
pid=$!
[ "$(jobs -p)" = "$pid" ] && echo listed
kill $pid
wait 2> /dev/null

#=== a background job in a strict script does not end it
set -e
false &
wait
echo after

#=== wait for a failed job ends a strict script
set -e
false &
wait $!
echo never

#=== a background pipeline
echo abc | tr a-z A-Z &
wait

#=== standard input of a background job is empty
cat &
wait
echo end
#--- stdin
not seen

#=== the script ends without waiting
(sleep 0.3; echo late > late) &
[ -e late ] || echo "not yet"

#=== an EXIT trap kills a background job
sleep 5 &
pid=$!
trap 'kill $pid; echo killed' EXIT
echo work

#=== timeout ends a command with 124
timeout 0.1 sleep 5
echo $?

#=== timeout lets a fast command be
timeout 5 echo fast
echo $?

#=== sleep takes fractions and suffixes
sleep 0.01
sleep 0.01s
echo $?

#=== nohup runs a command
nohup echo hi 2> /dev/null

#=== disown forgets a job
sleep 0.1 &
disown
wait
echo ok

#=== a variable holds the pid of a server that is stopped later
(while true; do sleep 0.05; done) &
server=$!
echo "serving"
kill "$server"
wait "$server" 2> /dev/null
echo "stopped $?"
