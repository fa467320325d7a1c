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
    private readonly Lock _gate = new();
    private int _runs;
    private bool _disposed;

    /// <summary>Opens a tower and checks that it has the input and the output of its contract.</summary>
    /// <exception cref="ModelException">The file is no such tower.</exception>
    public EncoderSession(string path, string input, string output, int dimensions, int threads)
    {
        (_input, _output, _dimensions) = (input, output, dimensions);
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads > 0 ? threads : Environment.ProcessorCount,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // A program that waits for a question must not keep the cores busy.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
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

    /// <summary>Runs the tower and returns one embedding for each row of the batch.</summary>
    public float[][] Run(OrtValue batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        try
        {
            using var options = new RunOptions();
            using var stop = cancellationToken.Register(() => options.Terminate = true);
            using var outputs = _session.Run(options, [_input], [batch], [_output]);
            return Rows(outputs[0]);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
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
                _session.Dispose();
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
                _session.Dispose();
            }
        }
    }

    private float[][] Rows(OrtValue output)
    {
        var values = output.GetTensorDataAsSpan<float>();
        var rows = new float[values.Length / _dimensions][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = values.Slice(row * _dimensions, _dimensions).ToArray();
        }

        return rows;
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
