using BackBot.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace BackBot.Tests.Storage;

public sealed class StoredKeyTests
{
    // Long runs of neighbours in the code table, so that two keys often share a beginning.
    private static readonly Gen<string> Keys = Gen.Elements("\0 !\"#$%&'()*+,-./019:;<=>?@AZ[\\]^_`az{|}~\u007f\u0085é\ud83d\ude00\ue000\uffff".ToCharArray())
        .ArrayOf().Select(units => new string(units));

    [Theory]
    [InlineData("checkin-2026-11-21")]
    [InlineData("seen-abc|0000012")]
    [InlineData("teams:3fA_9@z")]
    public void UsualKey_ReadsAsItIs(string key) => Assert.Equal(key, StoredKey.Encode(key));

    [Fact]
    public void AnyKey_ComesBack() =>
        Prop.ForAll(Keys.ToArbitrary(), key => StoredKey.Decode(StoredKey.Encode(key)) == key).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTwoKeys_KeepTheirOrder() =>
        Prop.ForAll(Keys.ToArbitrary(), Keys.ToArbitrary(), (one, other) =>
            Math.Sign(string.CompareOrdinal(one, other)) == Math.Sign(string.CompareOrdinal(StoredKey.Encode(one), StoredKey.Encode(other))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void EveryCharacter_IsStoredInWhatTableKeysAllow()
    {
        var all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit));

        Assert.DoesNotContain(StoredKey.Encode(all), unit => unit is < ' ' or > '~' or '/' or '\\' or '#' or '?' or '%' or '\'');
    }
}
