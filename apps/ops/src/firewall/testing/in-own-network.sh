#!/bin/sh
# Runs a command in a network of its own, with copies of ufw's files: nothing of this reaches the machine.
# A host (here), the outside (netns `outside`, 198.51.100.2) and a container behind a bridge as Docker
# makes them (netns `container`, 10.99.0.2), whose ports 443 and 5432 are published.
set -eu
if [ "${1-}" != inside ]; then exec unshare --net --mount --fork -- "$0" inside "$@"; fi
shift
copies=$(mktemp -d)
cp -a /etc/ufw "$copies/ufw"
cp -a /etc/default/ufw "$copies/default"
mount --make-rprivate /
mount --bind "$copies/ufw" /etc/ufw
mount --bind "$copies/default" /etc/default/ufw
mount -t tmpfs none /run

ip link set lo up
ip netns add outside
ip netns add container
ip link add wan type veth peer name uplink netns outside
ip address add 198.51.100.1/24 dev wan
ip link set wan up
ip -n outside address add 198.51.100.2/24 dev uplink
ip -n outside link set uplink up
ip link add br-test type bridge
ip address add 10.99.0.1/24 dev br-test
ip link set br-test up
ip link add veth-test type veth peer name eth0 netns container
ip link set veth-test master br-test up
ip -n container link set lo up
ip -n container address add 10.99.0.2/24 dev eth0
ip -n container link set eth0 up
ip -n container route add default via 10.99.0.1
ip -n outside route add 10.99.0.0/24 via 198.51.100.1
echo 1 >/proc/sys/net/ipv4/ip_forward

# As Docker: published ports are translated, then accepted before ufw is asked.
iptables -N DOCKER-USER
iptables -A FORWARD -j DOCKER-USER
for port in 443 5432; do
  iptables -t nat -A PREROUTING -i wan -p tcp --dport "$port" -j DNAT --to-destination "10.99.0.2:$((port + 8000))"
done
iptables -A FORWARD -o br-test -j ACCEPT
iptables -A FORWARD -i br-test -j ACCEPT
exec "$@"
