using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary>How much one client may do. Only posts and new people are limited: a refused poll or start would silence a page for good.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _posts = PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetTokenBucketLimiter(conversation, _ => Bucket(options.Value.PostsPerTenSeconds, TimeSpan.FromSeconds(10))));

    private readonly PartitionedRateLimiter<IPAddress> _people = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(Network(address), _ => Bucket(options.Value.NewPeoplePerMinute, TimeSpan.FromMinutes(1))));

    public bool AllowsPost(string conversationId)
    {
        using var lease = _posts.AttemptAcquire(conversationId);
        return lease.IsAcquired;
    }

    /// <param name="address">Null for a connection without one, such as a local socket: those share one allowance.</param>
    public bool AllowsNewPerson(IPAddress? address)
    {
        using var lease = _people.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _posts.Dispose();
        _people.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(int permits, TimeSpan period) => new()
    {
        TokenLimit = permits,
        TokensPerPeriod = permits,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
    };

    /// <summary>One household or clinic has a whole /64 of IPv6, and would otherwise be without a limit.</summary>
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }
}
