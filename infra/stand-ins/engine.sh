#!/bin/sh
# A container engine on a machine that has none: installs Debian's packages and starts dockerd.
#   engine.sh [up]   does nothing when an engine answers already
#   engine.sh down   stops the engine that `up` started, with every container in it
#   engine.sh restart
# Exits with 77 ("skipped") when this machine does not permit an engine: not root, or no control groups.
set -eu

home="${CEP_CACHE:-${HOME:-/root}/.cache/cep}/engine"
log="$home/dockerd.log"
pid_file="$home/dockerd.pid"

say() { printf 'engine: %s\n' "$*"; }
not_permitted() { say "no engine here: $*"; exit 77; }
answers() { docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

main() {
  case "${1:-up}" in
    up) up ;;
    down) down ;;
    restart) down; up ;;
    *) echo "usage: engine.sh [up|down|restart]" >&2; exit 2 ;;
  esac
}

up() {
  if answers && has_plugins; then
    say "answers, version $(docker version --format '{{.Server.Version}}')"
    return
  fi
  require_permission
  mkdir -p "$home"
  # One at a time: a second dockerd in the same network namespace would fight over its rules.
  exec 9>"$home/lock"
  flock 9
  has_programs || install_programs
  answers || start_daemon
  say "answers, version $(docker version --format '{{.Server.Version}}'), log in $log"
}

down() {
  pid=$(cat "$pid_file" 2>/dev/null || true)
  if [ -z "$pid" ] || ! is_dockerd "$pid"; then
    say 'nothing to stop'
    return
  fi
  kill "$pid"
  await 60 'dockerd did not stop' is_gone "$pid"
  say 'stopped'
}

is_dockerd() { [ "$(cat "/proc/$1/comm" 2>/dev/null)" = dockerd ] && ! grep -q '^State:.*Z' "/proc/$1/status"; }
is_gone() { ! is_dockerd "$1"; }
has_plugins() { docker compose version >/dev/null 2>&1 && docker buildx version >/dev/null 2>&1; }
has_programs() { command -v dockerd >/dev/null && has_plugins; }

require_permission() {
  [ "$(id -u)" = 0 ] || not_permitted 'it needs root'
  for group in memory pids freezer; do
    [ -d "/sys/fs/cgroup/$group" ] || [ -f /sys/fs/cgroup/cgroup.controllers ] ||
      not_permitted "control group '$group' is not mounted"
  done
  # Capability 21, CAP_SYS_ADMIN: without it no mount and no namespace.
  capabilities=$(sed -n 's/^CapEff:[[:space:]]*//p' /proc/self/status)
  [ $(((0x$capabilities >> 21) & 1)) = 1 ] || not_permitted 'it needs CAP_SYS_ADMIN'
  command -v dockerd >/dev/null || command -v apt-get >/dev/null || not_permitted 'no dockerd and no apt-get'
}

# The engine from trixie (older ones can't parse heredocs in Dockerfiles), its plugins from sid, both
# pinned low so that everything else stays the distribution's. Lists and preferences of its own: the
# machine's apt settings are left as they are.
install_programs() {
  say 'installing docker.io, docker-cli, docker-compose and docker-buildx (apt)'
  apt_home="$home/apt"
  mkdir -p "$apt_home/lists/partial" "$apt_home/preferences.d" "$apt_home/sources"
  write_apt_settings
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  export APT_CONFIG="$apt_home/apt.conf" DEBIAN_FRONTEND=noninteractive
  {
    apt-get -o APT::Update::Error-Mode=any update
    apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends \
      docker.io/trixie docker-cli/trixie docker-compose/sid docker-buildx/sid
  } >"$home/install.log" 2>&1 || { tail -n 20 "$home/install.log" >&2; say 'the installation failed'; exit 1; }
  unset APT_CONFIG
}

write_apt_settings() {
  mirror=$("$(dirname "$0")/debian-mirror.sh")
  own=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  for suite in $own trixie sid; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
  done | sort -u >"$apt_home/sources/engine.list"
  printf 'Package: *\nPin: release n=%s\nPin-Priority: %s\n\n' trixie 100 sid 50 >"$apt_home/preferences"
  [ "$own" = trixie ] && sed -i '/n=trixie/,/^$/d; ' "$apt_home/preferences"
  cat >"$apt_home/apt.conf" <<CONF
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$apt_home/sources";
Dir::Etc::preferences "$apt_home/preferences";
Dir::Etc::preferencesparts "$apt_home/preferences.d";
Dir::State::lists "$apt_home/lists";
CONF
}

start_daemon() {
  say 'starting dockerd'
  mount_named_hierarchy
  # What was killed leaves its number behind, which a dead child or another program may bear now.
  rm -f "$pid_file" /var/run/docker/containerd/containerd.pid
  # Bridges as narrow as the way out, or large packets from containers vanish.
  mtu=$(cat "/sys/class/net/$(ip route show default | sed -n 's/.* dev \([^ ]*\).*/\1/p' | head -n 1)/mtu" 2>/dev/null || echo 1500)
  setsid nohup dockerd --data-root "$home/data" --pidfile "$pid_file" --mtu "$mtu" \
    --log-opt max-size=10m --log-opt max-file=2 9>&- >>"$log" 2>&1 </dev/null &
  await 60 "dockerd does not answer; the end of $log" answers || { tail -n 20 "$log" >&2; exit 1; }
}

# Version 1 of control groups without systemd: runc wants a hierarchy of that name all the same.
mount_named_hierarchy() {
  [ ! -f /sys/fs/cgroup/cgroup.controllers ] || return 0
  [ ! -d /sys/fs/cgroup/systemd ] || return 0
  mkdir /sys/fs/cgroup/systemd
  mount -t cgroup -o none,name=systemd cgroup /sys/fs/cgroup/systemd
}

# await SECONDS WHAT-WENT-WRONG COMMAND...: true as soon as the command is.
await() {
  deadline=$(($(date +%s) + $1))
  complaint=$2
  shift 2
  until "$@"; do
    [ "$(date +%s)" -lt "$deadline" ] || { say "$complaint"; return 1; }
    sleep 0.2
  done
}

main "$@"
