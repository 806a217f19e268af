namespace InterviewTrainer.Core.Synthesis;

/// <summary>
/// Speech that was synthesised before, in memory only: nothing that was said lies on a disk. What was not used for the longest time goes first. Thread-safe.
/// </summary>
/// <param name="limitMb">Most that is kept, MiB; 0 keeps nothing.</param>
public sealed class AudioCache(int limitMb)
{
    /// <summary>What an entry costs beside its sound and its text.</summary>
    private const int EntryBytes = 256;

    private readonly Lock _gate = new();
    private readonly LinkedList<Entry> _latestFirst = [];
    private readonly Dictionary<Key, LinkedListNode<Entry>> _entries = [];

    /// <summary>Most that is kept.</summary>
    public long LimitBytes { get; } = limitMb * 1024L * 1024L;

    /// <summary>What is kept now.</summary>
    public long Bytes { get; private set; }

    /// <summary>The speech, whole, or null.</summary>
    public PcmChunk? Find(string engine, SpeechVoice voice, string text)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(new Key(engine, voice, text), out var node))
            {
                return null;
            }

            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            return node.Value.Speech;
        }
    }

    /// <summary>Keeps a whole speech, unless it is larger than everything that may be kept.</summary>
    public void Keep(string engine, SpeechVoice voice, string text, PcmChunk speech)
    {
        var entry = new Entry(new Key(engine, voice, text), speech);
        if (entry.Bytes > LimitBytes)
        {
            return;
        }

        lock (_gate)
        {
            if (_entries.TryGetValue(entry.Key, out var earlier))
            {
                Remove(earlier);
            }

            _entries[entry.Key] = _latestFirst.AddFirst(entry);
            Bytes += entry.Bytes;
            while (Bytes > LimitBytes)
            {
                Remove(_latestFirst.Last!);
            }
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _latestFirst.Clear();
            _entries.Clear();
            Bytes = 0;
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _latestFirst.Remove(node);
        _entries.Remove(node.Value.Key);
        Bytes -= node.Value.Bytes;
    }

    private sealed record Key(string Engine, SpeechVoice Voice, string Text);

    private sealed record Entry(Key Key, PcmChunk Speech)
    {
        public long Bytes { get; } = Speech.Pcm.Length + (Key.Text.Length * sizeof(char)) + EntryBytes;
    }
}
