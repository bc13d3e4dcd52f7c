package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0.0.0                   | this network
          0.255.255.255             | this network
          10.0.0.0                  | private use
          10.255.255.255            | private use
          100.64.0.1                | shared by a carrier
          100.127.255.255           | shared by a carrier
          127.0.0.1                 | loopback
          127.255.0.9               | loopback
          169.254.169.254           | link-local
          172.16.0.1                | private use
          172.31.255.255            | private use
          192.0.0.170               | protocol assignments
          192.0.2.7                 | documentation
          192.88.99.1               | 6to4
          192.168.1.1               | private use
          198.18.0.1                | benchmarking
          198.19.255.255            | benchmarking
          198.51.100.4              | documentation
          203.0.113.9               | documentation
          224.0.0.1                 | multicast
          239.255.255.255           | multicast
          240.0.0.1                 | reserved
          255.255.255.255           | broadcast
          ::                        | no address
          ::1                       | loopback
          ::2                       | IPv4-compatible
          ::808:808                 | IPv4-compatible
          64:ff9b::7f00:1           | loopback
          64:ff9b::a9fe:a9fe        | link-local
          64:ff9b::a00:1            | private use
          64:ff9b:1::808:808        | translation
          100::1                    | discarded
          100:0:0:1::1              | dummy
          2001::1                   | Teredo
          2001:0:4136:e378:8000:63bf:3fff:fdd2 | Teredo
          2001:2::1                 | protocol assignments
          2001:1ff::1               | protocol assignments
          2001:db8::1               | documentation
          2002:7f00:1::             | loopback
          2002:c0a8:101::1          | private use
          3fff:fff::1               | documentation
          5f00::1                   | segment routing
          fc00::1                   | unique local
          fdff::1                   | unique local
          fe80::1                   | link-local
          febf::1                   | link-local
          fec0::1                   | site-local
          ff02::1                   | multicast
          1::1                      | not assigned
          4000::1                   | not assigned
          e000::1                   | not assigned
          """)
  void noSiteIsAtAnAddressOfASpecialPurpose(String address, String purpose) throws Exception {
    assertThat(SpecialAddresses.special(InetAddress.getByName(address)))
        .hasValueSatisfying(what -> assertThat(what).contains(purpose).contains("RFC"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2001:200::1",
        "2a00::1",
        "3ffe::1",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void anyOtherAddressIsPublic(String address) throws Exception {
    assertThat(SpecialAddresses.special(InetAddress.getByName(address))).isEmpty();
  }

  @Test
  void anIpv4AddressInIpv6FormIsJudgedAsIpv4() throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    mapped[12] = 127;
    mapped[15] = 1;
    // Made like this, Java keeps it an IPv6 address.
    assertThat(SpecialAddresses.special(Inet6Address.getByAddress(null, mapped, 0)))
        .hasValueSatisfying(what -> assertThat(what).contains("loopback"));
    assertThat(SpecialAddresses.special(InetAddress.getByName("::ffff:10.1.2.3")))
        .hasValueSatisfying(what -> assertThat(what).contains("private use"));
  }
}
