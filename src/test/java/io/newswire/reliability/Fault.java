package io.newswire.reliability;

import java.time.Instant;

/** What is broken while articles stream in. */
enum Fault {
  INSTANCE_KILLED("`kill -9` of an instance") {
    @Override
    Strike strike(Scene scene) {
      Instance victim = scene.anyInstance();
      victim.kill();
      return new Strike(Instant.now(), victim::start);
    }
  },

  LEADER_KILLED("`kill -9` of a broker that leads") {
    @Override
    Strike strike(Scene scene) {
      int victim = scene.anyLeader();
      scene.brokers().kill(victim);
      return new Strike(Instant.now(), () -> scene.brokers().start(victim));
    }
  },

  INSTANCE_AND_LEADER_KILLED("`kill -9` of an instance and of a broker that leads") {
    @Override
    Strike strike(Scene scene) {
      Strike leader = LEADER_KILLED.strike(scene);
      Strike instance = INSTANCE_KILLED.strike(scene);
      return new Strike(
          instance.since(),
          () -> {
            leader.mending().run();
            instance.mending().run();
          });
    }
  },

  INSTANCE_PAUSED("`SIGSTOP` of an instance for longer than its session, then `SIGCONT`") {
    @Override
    Strike strike(Scene scene) {
      Instance victim = scene.anyInstance();
      victim.pause();
      Scene.goOnFor(Instance.SESSION.plusSeconds(1));
      scene.examiner().awaitThroughput();
      victim.goOn();
      return Strike.over(Instant.now());
    }
  },

  INSTANCE_STALLED(
      "`SIGSTOP` of an instance for longer than a transaction may last, then `SIGCONT`") {
    @Override
    Strike strike(Scene scene) {
      Instance victim = scene.anyInstance();
      victim.pause();
      Scene.goOnFor(Instance.TRANSACTION.plusMillis(500));
      victim.goOn();
      return Strike.over(Instant.now());
    }
  },

  ADDED_AND_REMOVED("an instance more, then one of the others stopped") {
    @Override
    Strike strike(Scene scene) {
      Instance victim = scene.anyInstance();
      scene.addInstance().awaitServing();
      Instant since = Instant.now();
      scene.removeInstance(victim);
      return Strike.over(since);
    }
  },

  STATE_DELETED("`kill -9` of all instances, and their state directories deleted") {
    @Override
    Strike strike(Scene scene) {
      scene.instances().forEach(Instance::kill);
      scene.instances().forEach(Instance::deleteState);
      Instant since = Instant.now();
      scene.instances().forEach(Instance::start);
      return Strike.over(since);
    }
  },

  RESTARTED_FROM_DISK("`kill -9` of everything, and started again from disk") {
    @Override
    Strike strike(Scene scene) {
      scene.instances().forEach(Instance::kill);
      for (int broker = 1; broker <= Brokers.COUNT; broker++) {
        scene.brokers().kill(broker);
      }
      Instant since = Instant.now();
      for (int broker = 1; broker <= Brokers.COUNT; broker++) {
        scene.brokers().start(broker);
      }
      scene.awaitBrokers();
      scene.instances().forEach(Instance::start);
      return Strike.over(since);
    }
  };

  private final String told;

  Fault(String told) {
    this.told = told;
  }

  /** What the table calls it. */
  String told() {
    return told;
  }

  /** Breaks it. */
  abstract Strike strike(Scene scene);
}
