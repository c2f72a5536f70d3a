using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Text;
using BackBot.Channels.DirectLine;
using BackBot.Tests.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Tests.Channels.DirectLine;

public sealed class DirectLineTokensTests
{
    private static readonly DirectLineIdentity Somebody = new("conversation", "dl_somebody");
    private readonly InMemoryRowStore _rows = new();
    private readonly SetTime _time = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Token_SpeaksForOneConversationAndOnePerson()
    {
        var reading = await Tokens().ReadAsync(await Tokens().MintAsync(Somebody, default), default);

        Assert.Equal(new TokenReading.Valid(Somebody), reading);
    }

    [Fact]
    public async Task Token_AfterARestart_IsStillRead()
    {
        var minted = await Tokens().MintAsync(Somebody, default);

        Assert.IsType<TokenReading.Valid>(await Tokens().ReadAsync(minted, default));
    }

    [Fact]
    public async Task Token_PastItsTime_IsExpiredAndSaysSinceWhen()
    {
        var minted = await Tokens().MintAsync(Somebody, default);
        _time.Now += TimeSpan.FromMinutes(60);

        Assert.Equal(new TokenReading.Expired(Somebody, _time.Now), await Tokens().ReadAsync(minted, default));
    }

    [Fact]
    public async Task Token_OneSecondBeforeItsTime_IsValid()
    {
        var minted = await Tokens().MintAsync(Somebody, default);
        _time.Now += TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1);

        Assert.IsType<TokenReading.Valid>(await Tokens().ReadAsync(minted, default));
    }

    [Fact]
    public async Task StreamToken_OpensNothingElse_AndNoOtherOpensAStream()
    {
        var tokens = Tokens();

        Assert.IsType<TokenReading.Unacceptable>(await tokens.ReadAsync(await tokens.MintForStreamAsync(Somebody, default), default));
        Assert.IsType<TokenReading.Unacceptable>(await tokens.ReadForStreamAsync(await tokens.MintAsync(Somebody, default), default));
        Assert.IsType<TokenReading.Valid>(await tokens.ReadForStreamAsync(await tokens.MintForStreamAsync(Somebody, default), default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiY29udmVyc2F0aW9uIiwidXNlciI6ImRsX3NvbWVib2R5In0.")]
    public async Task Token_ThatIsNone_IsUnacceptable(string? token) =>
        Assert.IsType<TokenReading.Unacceptable>(await Tokens().ReadAsync(token, default));

    [Fact]
    public async Task Token_WithOneLetterChangedAnywhere_IsUnacceptable()
    {
        var minted = await Tokens().MintAsync(Somebody, default);
        var tokens = Tokens();

        // The last character of a base64url part carries unused bits, so the one before it is changed there.
        foreach (var at in Enumerable.Range(0, minted.Length).Where(at => minted[at] != '.' && at != minted.Length - 1).Where(at => at % 7 == 0))
        {
            var changed = minted[..at] + (minted[at] == 'A' ? 'B' : 'A') + minted[(at + 1)..];
            Assert.IsType<TokenReading.Unacceptable>(await tokens.ReadAsync(changed, default));
        }
    }

    [Fact]
    public async Task Token_SignedWithAnotherKey_IsUnacceptable()
    {
        var handler = new JwtSecurityTokenHandler();
        var forged = handler.CreateEncodedJwt(new SecurityTokenDescriptor
        {
            Issuer = "BackBot",
            Audience = "directline",
            Subject = new ClaimsIdentity([new("conv", Somebody.ConversationId), new("user", Somebody.UserId)]),
            Expires = DateTime.UtcNow.AddYears(10),
            SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes("another key of more than 32 characters")), SecurityAlgorithms.HmacSha256),
        });

        Assert.IsType<TokenReading.Unacceptable>(await Tokens().ReadAsync(forged, default));
    }

    [Fact]
    public async Task Keys_TwoReplicasAtOnce_AgreeOnOne()
    {
        var racing = new RacingStore(_rows);
        var first = Tokens(racing);
        string? other = null;
        racing.BeforeTransact = async _ =>
        {
            racing.BeforeTransact = null;
            other = await Tokens().MintAsync(Somebody, default);
        };

        var mine = await first.MintAsync(Somebody, default);

        Assert.IsType<TokenReading.Valid>(await first.ReadAsync(other, default));
        Assert.IsType<TokenReading.Valid>(await Tokens().ReadAsync(mine, default));
    }

    [Fact]
    public async Task Keys_Configured_AreUsedAndNotStored()
    {
        var options = new DirectLineOptions { SigningKey = "a configured key of more than 32 characters" };

        var minted = await Tokens(options: options).MintAsync(Somebody, default);

        Assert.IsType<TokenReading.Valid>(await Tokens(new InMemoryRowStore(), options).ReadAsync(minted, default));
        Assert.IsType<TokenReading.Unacceptable>(await Tokens().ReadAsync(minted, default));
    }

    [Fact]
    public void Identities_NeverRepeat_AndAreLongEnoughNotToBeGuessed()
    {
        var many = Enumerable.Range(0, 1000).Select(_ => DirectLineIdentity.New()).ToList();

        Assert.Equal(2000, many.SelectMany(identity => new[] { identity.ConversationId, identity.UserId }).Distinct().Count());
        Assert.All(many, identity => Assert.True(identity.ConversationId.Length >= 32 && identity.UserId.StartsWith("dl_", StringComparison.Ordinal)));
    }

    private DirectLineTokens Tokens(BackBot.Storage.IRowStore? rows = null, DirectLineOptions? options = null)
    {
        var settings = Options.Create(options ?? new DirectLineOptions());
        return new DirectLineTokens(new SigningKey(rows ?? _rows, settings), settings, _time);
    }

    private sealed class SetTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
