using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Keeps what the app writes into its log, stack traces included.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Written { get; } = [];

    /// <summary>The least level that is kept.</summary>
    public LogLevel Least { get; init; } = LogLevel.Warning;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (IsEnabled(logLevel))
        {
            Written.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose() { }
}
