package io.newswire.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The addresses at which no public site can be: IANA's special-purpose registries for IPv4 and IPv6
 * (RFC 6890, RFC 8190), multicast and what is not assigned.
 */
final class SpecialAddresses {
  private static final String TABLE =
      """
      0.0.0.0/8           RFC 791    this network
      10.0.0.0/8          RFC 1918   private use
      100.64.0.0/10       RFC 6598   shared by a carrier's customers
      127.0.0.0/8         RFC 1122   loopback
      169.254.0.0/16      RFC 3927   link-local
      172.16.0.0/12       RFC 1918   private use
      192.0.0.0/24        RFC 6890   protocol assignments
      192.0.2.0/24        RFC 5737   documentation
      192.88.99.0/24      RFC 7526   the former 6to4 relays
      192.168.0.0/16      RFC 1918   private use
      198.18.0.0/15       RFC 2544   benchmarking
      198.51.100.0/24     RFC 5737   documentation
      203.0.113.0/24      RFC 5737   documentation
      224.0.0.0/4         RFC 5771   multicast
      255.255.255.255/32  RFC 919    broadcast
      240.0.0.0/4         RFC 1112   reserved
      ::/128              RFC 4291   no address
      ::1/128             RFC 4291   loopback
      ::/96               RFC 4291   the former IPv4-compatible addresses
      64:ff9b:1::/48      RFC 8215   a network's own translation to IPv4
      100::/64            RFC 6666   discarded
      100:0:0:1::/64      RFC 9780   dummy prefix
      2001::/32           RFC 4380   Teredo
      2001::/23           RFC 2928   protocol assignments
      2001:db8::/32       RFC 3849   documentation
      3fff::/20           RFC 9637   documentation
      5f00::/16           RFC 9602   segment routing
      fc00::/7            RFC 4193   unique local
      fe80::/10           RFC 4291   link-local
      fec0::/10           RFC 3879   site-local
      ff00::/8            RFC 4291   multicast
      ::/3                RFC 4291   not assigned
      4000::/2            RFC 4291   not assigned
      8000::/1            RFC 4291   not assigned
      """;

  /** The first that holds counts. */
  private static final List<Block> BLOCKS = TABLE.lines().map(Block::parsed).toList();

  /** IPv6 addresses that stand for the IPv4 address in them, and the byte that it begins at. */
  private static final List<Embedding> EMBEDDINGS =
      List.of(
          // IPv4-mapped, RFC 4291 section 2.5.5.2: made from bytes, as Java parses it to IPv4.
          new Embedding(new Block(mappedPrefix(), 96, "IPv4-mapped"), 12),
          // RFC 6052 section 2.1: what resolvers of IPv6-only networks give for public sites.
          new Embedding(Block.parsed("64:ff9b::/96 RFC 6052 translated"), 12),
          new Embedding(Block.parsed("2002::/16 RFC 3056 6to4"), 2));

  private SpecialAddresses() {}

  /** What is special about the address, for people to read; nothing where it is public. */
  static Optional<String> special(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (Embedding embedding : EMBEDDINGS) {
      if (embedding.block.holds(bytes)) {
        return special(embedding.embedded(bytes));
      }
    }
    return BLOCKS.stream().filter(block -> block.holds(bytes)).map(Block::name).findFirst();
  }

  private static byte[] mappedPrefix() {
    byte[] prefix = new byte[16];
    prefix[10] = (byte) 0xff;
    prefix[11] = (byte) 0xff;
    return prefix;
  }

  /**
   * The addresses that begin as one.
   *
   * @param length of the common prefix, in bits
   * @param name what they are for, and the RFC that says so
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Block(byte[] prefix, int length, String name) {
    static Block parsed(String row) {
      String[] cells = row.strip().split("[ /]+", 5);
      try {
        // A literal: nothing is looked up.
        byte[] prefix = InetAddress.getByName(cells[0]).getAddress();
        String name = "%s, %s %s".formatted(cells[4].strip(), cells[2], cells[3]);
        return new Block(prefix, Integer.parseInt(cells[1]), name);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(row, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = length / 8;
      if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
        return false;
      }
      int rest = 8 - length % 8;
      return rest == 8 || (address[whole] & 0xff) >> rest == (prefix[whole] & 0xff) >> rest;
    }
  }

  private record Embedding(Block block, int start) {
    InetAddress embedded(byte[] address) {
      try {
        return InetAddress.getByAddress(Arrays.copyOfRange(address, start, start + 4));
      } catch (UnknownHostException e) {
        throw new IllegalStateException("four bytes are an address", e);
      }
    }
  }
}
