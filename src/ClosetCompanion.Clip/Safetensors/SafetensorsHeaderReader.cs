using System.Text.Json;

namespace ClosetCompanion.Clip.Safetensors;

/// <summary>Reads the pieces of a header one by one, refusing whatever the format does not allow.</summary>
internal ref struct SafetensorsHeaderReader(ReadOnlySpan<byte> json)
{
    private Utf8JsonReader _json = new(json);

    /// <summary>Steps into an object.</summary>
    public void BeginObject(string what)
    {
        _json.Read();
        Expect(JsonTokenType.StartObject, what);
    }

    /// <summary>The next name in an object; null at its end.</summary>
    public string? NextName()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.EndObject ? null : _json.GetString();
    }

    /// <summary>Checks that nothing but white space follows.</summary>
    public void End() => _json.Read();

    /// <summary>An object of names and texts.</summary>
    public Dictionary<string, string> ReadTexts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        BeginObject(SafetensorsHeader.MetadataKey);
        while (NextName() is { } name)
        {
            _json.Read();
            Expect(JsonTokenType.String, name);
            if (!texts.TryAdd(name, _json.GetString()!))
            {
                throw new SafetensorsException(
                    $"'{name}' stands twice in '{SafetensorsHeader.MetadataKey}'"
                );
            }
        }

        return texts;
    }

    /// <summary>The description of one tensor.</summary>
    public SafetensorsInfo ReadTensor(string tensor)
    {
        string? type = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        BeginObject(tensor);
        while (NextName() is { } name)
        {
            switch (name)
            {
                case "dtype" when type is null:
                    _json.Read();
                    Expect(JsonTokenType.String, tensor);
                    type = _json.GetString();
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(tensor);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(tensor);
                    break;
                default:
                    throw new SafetensorsException(
                        $"the tensor '{tensor}' has '{name}' twice or should not have it"
                    );
            }
        }

        return type is not null && shape is not null && offsets is [var begin, var end]
            ? SafetensorsRules.Check(tensor, type, shape, begin, end)
            : throw new SafetensorsException(
                $"the tensor '{tensor}' needs 'dtype', 'shape' and two 'data_offsets'"
            );
    }

    private List<long> ReadNumbers(string tensor)
    {
        var numbers = new List<long>();
        _json.Read();
        Expect(JsonTokenType.StartArray, tensor);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            Expect(JsonTokenType.Number, tensor);
            numbers.Add(
                _json.TryGetInt64(out var number) && number >= 0
                    ? number
                    : throw new SafetensorsException(
                        $"the tensor '{tensor}' has a number that is negative, broken or too large"
                    )
            );
        }

        return numbers;
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
        {
            throw new SafetensorsException(
                $"at '{what}' its header has {_json.TokenType} where {type} belongs"
            );
        }
    }
}
