using System.Collections.Concurrent;
using ClosetCompanion.Clip.Models;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Encoders;

/// <summary>
/// One tower in ONNX Runtime: one input tensor, one output of embeddings. Runs may overlap; a session that is disposed
/// meanwhile is freed when its last run ends.
/// </summary>
internal sealed class EncoderSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly string _input;
    private readonly string _output;
    private readonly int _dimensions;
    private readonly Func<InferenceSession, EncoderBinding> _bind;
    private readonly ConcurrentBag<EncoderBinding> _idle = [];
    private readonly Lock _gate = new();
    private int _runs;
    private bool _disposed;

    /// <summary>Opens a tower and checks that it has the input and the output of its contract.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="input">The name of its input.</param>
    /// <param name="output">The name of its output.</param>
    /// <param name="dimensions">The components of an embedding.</param>
    /// <param name="threads">Threads of a run; 0 takes one for each core.</param>
    /// <param name="bind">Binds input and output for a run; null for the usual way.</param>
    /// <exception cref="ModelException">The file is no such tower.</exception>
    public EncoderSession(
        string path,
        string input,
        string output,
        int dimensions,
        int threads,
        Func<InferenceSession, EncoderBinding>? bind = null
    )
    {
        (_input, _output, _dimensions) = (input, output, dimensions);
        _bind = bind ?? (session => new EncoderBinding(session, input, output, dimensions));
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads > 0 ? threads : Environment.ProcessorCount,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // Threads spin between the operators of a run, which is faster than sleeping, but not between runs: a program
        // that waits for a question must not keep the cores busy.
        options.AddSessionConfigEntry("session.force_spinning_stop", "1");
        // The runtime would round before the maximum of a picture tower's stem and not after it. The result is the same,
        // but its maximum of 8-bit integers is slow: a seventh of all the time of a picture.
        options.AddSessionConfigEntry(
            "optimization.disable_specified_optimizers",
            "QDQPropagationTransformer"
        );
        try
        {
            _session = new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ModelException($"'{path}' cannot be opened: {problem.Message}", problem);
        }

        try
        {
            CheckContract(path);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>The shape of the input; -1 where it is free.</summary>
    public IReadOnlyList<int> InputShape => _session.InputMetadata[_input].Dimensions;

    /// <summary>Whether the weights are freed: it was disposed, and no run is under way.</summary>
    public bool IsFreed { get; private set; }

    /// <summary>Runs the tower and returns one embedding for each row of the batch.</summary>
    public float[][] Run(OrtValue batch, int rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        EncoderBinding? binding = null;
        try
        {
            if (!_idle.TryTake(out binding))
            {
                binding = _bind(_session);
            }

            using var options = new RunOptions();
            using var stop = cancellationToken.Register(() => options.Terminate = true);
            return binding.Run(batch, rows, options);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            if (binding is not null)
            {
                _idle.Add(binding);
            }

            Leave();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            if (_runs == 0)
            {
                Free();
            }
        }
    }

    private void Enter()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(ClipModel));
            _runs++;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_runs == 0 && _disposed)
            {
                Free();
            }
        }
    }

    private void Free()
    {
        foreach (var binding in _idle)
        {
            binding.Dispose();
        }

        _session.Dispose();
        IsFreed = true;
    }

    private void CheckContract(string path)
    {
        if (
            !_session.InputMetadata.ContainsKey(_input)
            || !_session.OutputMetadata.ContainsKey(_output)
        )
        {
            throw new ModelException(
                $"'{path}' must have an input '{_input}' and an output '{_output}'."
            );
        }

        var shape = _session.OutputMetadata[_output].Dimensions;
        if (shape.Length != 2 || (shape[1] > 0 && shape[1] != _dimensions))
        {
            throw new ModelException(
                $"'{path}' gives embeddings of shape [{string.Join(", ", shape)}], "
                    + $"but {ModelManifest.FileName} says {_dimensions} dimensions."
            );
        }
    }
}
