using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>
/// Stands between a server and its database, and can be cut: what is open ends, and nothing new is let through. Or it falls
/// silent: nothing ends, and nothing gets through, as when a computer or a cable between two others is gone.
/// </summary>
internal sealed class CutProxy : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _isSilentOf = [];
    private readonly int _target;
    private readonly Task _running;
    private volatile bool _isCut;
    private volatile bool _isSilent;

    /// <param name="target">The port of the database on this computer.</param>
    public CutProxy(int target)
    {
        _target = target;
        _listener.Start();
        _running = Task.Run(RunAsync);
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends all connections, and lets none through from now on.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var client in _isSilentOf.Keys)
        {
            client.Close();
        }
    }

    /// <summary>Lets nothing through any more, on connections that are open and on those that are opened.</summary>
    public void FallSilent()
    {
        _isSilent = true;
        foreach (var client in _isSilentOf.Keys)
        {
            _isSilentOf[client] = true;
        }
    }

    /// <summary>Lets new connections through again. Those that a silence met stay silent for ever.</summary>
    public void Mend()
    {
        _isCut = false;
        _isSilent = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Cut();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        _isSilentOf[client] = _isSilentOf[server] = _isSilent;
        try
        {
            if (_isCut)
            {
                return;
            }

            await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
        catch (Exception cut)
            when (cut
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or InvalidOperationException
                        or OperationCanceledException
            )
        {
            // Either side may end it, and so may the test.
        }
        finally
        {
            _isSilentOf.TryRemove(client, out _);
            _isSilentOf.TryRemove(server, out _);
            client.Dispose();
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var bytes = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(bytes, _stop.Token) is var count and > 0)
        {
            if (!_isSilentOf.GetValueOrDefault(from))
            {
                await to.GetStream().WriteAsync(bytes.AsMemory(0, count), _stop.Token);
            }
        }
    }
}
