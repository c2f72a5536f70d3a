using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BackBot.Tests.Load;

/// <summary>The way to storage. Cut, every connection breaks and new ones are refused, as when the storage service is stopped; mended, it leads there again.</summary>
internal sealed class CuttableProxy(int toPort) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private TcpListener? _listener;

    public int Port { get; private set; }

    public void Mend()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    public void Cut()
    {
        _listener?.Dispose();
        _listener = null;
        foreach (var connection in _open.Keys)
        {
            connection.Dispose();
        }
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(TcpClient from)
    {
        using var to = new TcpClient { NoDelay = true };
        from.NoDelay = true;
        _open.TryAdd(from, true);
        _open.TryAdd(to, true);
        try
        {
            await to.ConnectAsync(IPAddress.Loopback, toPort);
            await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream()), to.GetStream().CopyToAsync(from.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone; the other goes with it.
        }
        finally
        {
            _open.TryRemove(from, out _);
            _open.TryRemove(to, out _);
            from.Dispose();
        }
    }
}
