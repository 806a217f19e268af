namespace InterviewTrainer.Core.Persistence.Journal;

/// <summary>
/// What is not stored yet, in the order in which it was first given. A later entry takes the place of an earlier one with its key,
/// so that there is never more here than the interviews under way have rows. Thread-safe.
/// </summary>
internal sealed class PendingEntries
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<(Type Kind, Guid Id), (JournalEntry Entry, long Since)> _entries = [];
    private readonly HashSet<Guid> _forgotten = [];
    private readonly List<(long Until, TaskCompletionSource Stored)> _waiting = [];
    private long _given;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Adds an entry, unless its interview is forgotten.</summary>
    public void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            if (_forgotten.Contains(entry.InterviewId))
            {
                return;
            }

            _given++;
            var since = _entries.TryGetValue(entry.Key, out var earlier) ? earlier.Since : _given;
            _entries[entry.Key] = (entry, since);
        }
    }

    public IReadOnlyList<JournalEntry> Snapshot()
    {
        lock (_gate)
        {
            return [.. _entries.Values.Select(pending => pending.Entry)];
        }
    }

    /// <summary>Whether the entry is still to be stored: neither replaced nor forgotten.</summary>
    public bool Contains(JournalEntry entry)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(entry.Key, out var pending) && ReferenceEquals(pending.Entry, entry);
        }
    }

    /// <summary>Notes that the entry is stored; a later one with its key stays.</summary>
    public void Stored(JournalEntry entry)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(entry.Key, out var pending) && ReferenceEquals(pending.Entry, entry))
            {
                _entries.Remove(entry.Key);
            }

            Release();
        }
    }

    /// <summary>Drops what is pending of an interview and whatever comes of it later: it was deleted.</summary>
    /// <returns>Whether anything was pending.</returns>
    public bool Forget(Guid interviewId)
    {
        lock (_gate)
        {
            _forgotten.Add(interviewId);
            var keys = _entries.Where(pending => pending.Value.Entry.InterviewId == interviewId).Select(pending => pending.Key).ToList();
            keys.ForEach(key => _entries.Remove(key));
            Release();
            return keys.Count > 0;
        }
    }

    /// <summary>Completes when everything given so far is stored or forgotten.</summary>
    public Task WhenStored()
    {
        lock (_gate)
        {
            var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((_given, stored));
            Release();
            return stored.Task;
        }
    }

    private void Release()
    {
        var oldest = _entries.Count == 0 ? long.MaxValue : _entries.Values.Min(pending => pending.Since);
        foreach (var (_, stored) in _waiting.Where(waiting => waiting.Until < oldest))
        {
            stored.SetResult();
        }

        _waiting.RemoveAll(waiting => waiting.Until < oldest);
    }
}
