using System.Security.Claims;
using BackBot.Channels.DirectLine;

namespace BackBot.Export;

/// <summary>What an export link's token turned out to be.</summary>
internal abstract record ExportTokenReading
{
    private ExportTokenReading()
    {
    }

    /// <summary>Opens what is held in one person's partition.</summary>
    public sealed record Valid(string Partition) : ExportTokenReading;

    public sealed record Expired : ExportTokenReading;

    /// <summary>Not a token, for another purpose, or not signed by us.</summary>
    public sealed record Unacceptable : ExportTokenReading;
}

/// <summary>The tokens of export links: signed, for one person, for a quarter of an hour, and good for nothing else.</summary>
internal sealed class ExportTokens(SignedTokens tokens, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const string Audience = "export";
    private const string PersonClaim = "person";

    public Task<string> MintAsync(string partition, CancellationToken cancellationToken) =>
        tokens.MintAsync(Audience, [new Claim(PersonClaim, partition)], Lifetime, cancellationToken);

    public async Task<ExportTokenReading> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (await tokens.ReadAsync(token, Audience, cancellationToken) is not { } reading
            || reading.Claims.FindFirstValue(PersonClaim) is not { Length: > 0 } partition)
        {
            return new ExportTokenReading.Unacceptable();
        }

        return time.GetUtcNow() < reading.Until ? new ExportTokenReading.Valid(partition) : new ExportTokenReading.Expired();
    }
}
