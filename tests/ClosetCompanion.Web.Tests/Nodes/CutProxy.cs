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
    private readonly ConcurrentDictionary<TcpClient, Silence?> _open = [];
    private readonly int _target;
    private readonly Task _running;
    private volatile bool _isCut;
    private volatile Silence? _silence;

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
        foreach (var client in _open.Keys)
        {
            client.Close();
        }
    }

    /// <summary>Lets nothing through any more, on connections that are open and on those that are opened.</summary>
    public void FallSilent()
    {
        _silence = new Silence();
        foreach (var client in _open.Keys)
        {
            _open[client] = _silence;
        }
    }

    /// <summary>Lets new connections through again. Those that a silence met stay silent for ever.</summary>
    public void Mend()
    {
        _isCut = false;
        _silence = null;
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
        _open[client] = _open[server] = _silence;
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
            _open.TryRemove(client, out _);
            _open.TryRemove(server, out _);
            client.Dispose();
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var bytes = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(bytes, _stop.Token) is var count and > 0)
        {
            if (_open.GetValueOrDefault(from) is null)
            {
                await to.GetStream().WriteAsync(bytes.AsMemory(0, count), _stop.Token);
            }
        }
    }

    // What a connection belongs to that lets nothing through any more.
    private sealed class Silence;
}
