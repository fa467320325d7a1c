using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>
/// Connects to the very addresses that were looked at: a name that is resolved once more could lead elsewhere by then.
/// </summary>
/// <param name="policy">Which addresses may be connected to.</param>
/// <param name="resolveAsync">Gives the addresses of a name.</param>
internal sealed class GuardedConnection(
    AddressPolicy policy,
    Func<string, CancellationToken, Task<IPAddress[]>> resolveAsync
)
{
    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] found = IPAddress.TryParse(host, out IPAddress? literal)
            ? [literal]
            : await resolveAsync(host, cancellationToken);
        IPAddress[] allowed = [.. found.Where(policy.Allows)];
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException(
                found.Length == 0
                    ? "has no address"
                    : "lies on this computer or in a private network, which is not asked"
            );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
