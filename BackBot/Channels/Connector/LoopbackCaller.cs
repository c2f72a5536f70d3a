using System.Net;

namespace BackBot.Channels.Connector;

/// <summary>
/// Tells whether a request was made by a program of this machine for itself. One that a tunnel or a proxy brought in, or that a browser sent for some
/// page, comes from here only in the last step.
/// </summary>
internal static class LoopbackCaller
{
    private static readonly string[] Carried = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-Host", "Via", "Origin"];

    public static bool Is(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsThisMachine(http.Request.Host.Host)
        && !Carried.Any(http.Request.Headers.ContainsKey);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named));
}
