using System.Net.Sockets;
using System.Text;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>Bytes that are sent to a server as they are.</summary>
/// <param name="Kind">What is wrong with them.</param>
/// <param name="Bytes">The whole request.</param>
public sealed record RawRequest(string Kind, byte[] Bytes)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    /// <summary>A request with a body of the length that it says.</summary>
    public static RawRequest Of(
        string kind,
        string method,
        string path,
        byte[] body,
        params string[] headers
    ) => WithLength(kind, method, path, body, body.Length, headers);

    /// <summary>A request whose body may be longer or shorter than it says.</summary>
    public static RawRequest WithLength(
        string kind,
        string method,
        string path,
        byte[] body,
        int length,
        params string[] headers
    )
    {
        var head = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n");
        foreach (var header in headers)
        {
            head.Append(header).Append("\r\n");
        }

        if (body.Length > 0 || length > 0)
        {
            head.Append($"Content-Length: {length}\r\n");
        }

        return new RawRequest(
            kind,
            [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body]
        );
    }

    /// <summary>Whether the server has reason to wait for more than is sent.</summary>
    public bool PromisesMore { get; init; }

    /// <summary>
    /// Sends it and reads the status; null when the server closed the connection without a word, or waited for what was
    /// promised and never sent.
    /// </summary>
    public async Task<int?> SendAsync(Uri server, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PromisesMore ? TimeSpan.FromMilliseconds(300) : _patience);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, cancellationToken);
        await using var stream = client.GetStream();
        try
        {
            await WriteAsync(stream, patience.Token);
            var start = new byte[12];
            await stream.ReadExactlyAsync(start, patience.Token);
            return StatusOf(Encoding.Latin1.GetString(start));
        }
        catch (IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (PromisesMore)
        {
            return null;
        }
    }

    private async Task WriteAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(Bytes, cancellationToken);
        }
        catch (IOException)
        {
            // The server has said all it wants to say; its answer may still be there.
        }
    }

    private static int? StatusOf(string answer) =>
        answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
        && int.TryParse(answer.AsSpan(9, 3), out var status)
            ? status
            : null;
}
