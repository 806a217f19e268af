using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>
/// Makes several replies in one context: each step computes one token of every reply that is being made, and with them a part of the prompts that are new. Which
/// sequence a prompt gets is chosen by what it holds already. Thread-safe; the work is done on the <see cref="ComputeThread"/>.
/// </summary>
internal sealed class ReplyScheduler : IDisposable
{
    /// <summary>Tokens of new prompts in one step while other replies are being made, so that those do not stand still.</summary>
    private const int PromptTokensBesideReplies = 128;

    /// <summary>
    /// A prompt is computed in steps of so many tokens, and what is held of it is kept in whole steps. llama.cpp rounds differently in batches of different sizes;
    /// so the steps have the same sizes whether a part of the prompt was there already or not, and so have the logits every bit.
    /// </summary>
    private const int PromptStep = 64;

    private readonly Lock _gate = new();
    private readonly List<Generation> _waiting = [];
    private readonly LlamaModel _model;
    private readonly LlamaContext _context;
    private readonly LlamaBatchBuffer _batch;
    private readonly SequenceSlot[] _slots;
    private readonly ComputeThread _thread;
    private readonly TimeProvider _time;
    private long _replies;
    private int _active;

    /// <param name="model">The model.</param>
    /// <param name="context">A context of it that is used nowhere else.</param>
    /// <param name="sequences">How many replies are made at once.</param>
    /// <param name="thread">Computes for this scheduler.</param>
    /// <param name="time">Measures what a reply takes.</param>
    public ReplyScheduler(LlamaModel model, LlamaContext context, int sequences, ComputeThread thread, TimeProvider time)
    {
        (_model, _context, _thread, _time) = (model, context, thread, time);
        _batch = new LlamaBatchBuffer(context.BatchTokens);
        _slots = [.. Enumerable.Range(0, sequences).Select(id => new SequenceSlot(id))];
        thread.StepWith(Step);
    }

    public int Active => Volatile.Read(ref _active);

    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Puts a reply into the queue; false when the queue is full.</summary>
    public bool TryAdd(Generation generation, int mostWaiting)
    {
        lock (_gate)
        {
            _waiting.RemoveAll(other => other.State != GenerationState.Waiting);
            if (_waiting.Count >= mostWaiting)
            {
                return false;
            }

            _waiting.Add(generation);
        }

        _thread.Wake();
        return true;
    }

    /// <summary>A reply is no longer wanted. What is computed for it stops at once.</summary>
    public void Cancel(Generation generation)
    {
        if (generation.Cancel())
        {
            _context.Abort();
            _thread.Wake();
        }
    }

    /// <summary>Once the thread has ended.</summary>
    public void Dispose()
    {
        foreach (var slot in _slots.Where(slot => slot.Reply is not null))
        {
            Release(slot, fail: true, exception: null);
        }

        while (TakeWaiting() is { } generation)
        {
            _ = generation.Cancel();
        }

        _batch.Dispose();
    }

    private bool Step()
    {
        // Before looking who is cancelled: an abort that comes after this stops the next computation, one that came earlier is noticed below.
        _context.ClearAbort();
        try
        {
            DropCancelled();
            while (Admit())
            {
            }

            Fill();
            if (_batch.Count > 0)
            {
                Compute();
            }
        }
        catch (Exception exception)
        {
            FailAll(exception);
        }

        return _slots.Any(slot => slot.Reply is not null);
    }

    private void DropCancelled()
    {
        foreach (var slot in _slots)
        {
            if (slot.Reply?.Generation.IsCancelled == true)
            {
                Release(slot, fail: true, exception: null);
            }
        }
    }

    /// <summary>Gives the longest waiting reply the free sequence that holds most of its prompt.</summary>
    private bool Admit()
    {
        var free = _slots.Where(slot => slot.Reply is null).ToList();
        if (free.Count == 0 || TakeWaiting() is not { } generation)
        {
            return false;
        }

        if (!generation.TryStart())
        {
            return true;
        }

        ReplyMaker reply;
        try
        {
            reply = new ReplyMaker(_model, generation);
        }
        catch (InvalidOperationException exception)
        {
            generation.Fail(exception);
            return true;
        }

        var prompt = generation.Request.Prompt;
        var slot = free.OrderByDescending(slot => slot.CommonWith(prompt)).ThenBy(slot => slot.LastUse).First();
        (slot.Reply, slot.LastUse) = (reply, ++_replies);
        Interlocked.Increment(ref _active);
        Rewind(slot, slot.CommonWith(prompt) / PromptStep * PromptStep);
        slot.Feed.RemoveRange(slot.Held, slot.Feed.Count - slot.Held);
        slot.Feed.AddRange(prompt.AsSpan(slot.Held));
        (generation.Times.CachedTokens, generation.Times.PromptTokens) = (slot.Held, prompt.Length - slot.Held);
        return true;
    }

    private Generation? TakeWaiting()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                return null;
            }

            var first = _waiting[0];
            _waiting.RemoveAt(0);
            return first;
        }
    }

    private void Fill()
    {
        _batch.Clear();
        var making = _slots.Where(slot => slot.Reply is not null && slot.IsMaking).ToList();
        making.ForEach(slot => Add(slot, 1));
        var room = making.Count > 0 ? Math.Min(PromptTokensBesideReplies, _batch.Room) : _batch.Room;
        foreach (var slot in _slots.Where(slot => slot.Reply is not null && !making.Contains(slot)).OrderBy(slot => slot.LastUse))
        {
            room -= Add(slot, room);
        }
    }

    private int Add(SequenceSlot slot, int most)
    {
        var count = Math.Min(Math.Min(most, slot.Feed.Count - slot.Held), PromptStep - (slot.Held % PromptStep));
        (slot.InBatch, slot.Output) = (count, null);
        for (var i = slot.Held; i < slot.Held + count; i++)
        {
            var isLast = i == slot.Feed.Count - 1;
            var index = _batch.Add(slot.Feed[i], i, slot.Id, isLast);
            slot.Output = isLast ? index : slot.Output;
        }

        return count;
    }

    private void Compute()
    {
        var start = _time.GetTimestamp();
        var result = _context.Decode(_batch);
        var took = _time.GetElapsedTime(start);
        foreach (var slot in _slots.Where(slot => slot.Reply is not null && slot.InBatch > 0))
        {
            switch (result)
            {
                case DecodeResult.Done:
                    Advance(slot, took);
                    break;
                case DecodeResult.Aborted:
                    Rewind(slot, slot.Held);
                    break;
                default:
                    throw new InvalidOperationException("The context of the language model is full.");
            }
        }
    }

    private void Advance(SequenceSlot slot, TimeSpan took)
    {
        slot.Held += slot.InBatch;
        slot.InBatch = 0;
        var reply = slot.Reply!;
        if (slot.Output is not { } output)
        {
            reply.Generation.Times.Prompt += took;
            return;
        }

        if (reply.MakingSince is { } since)
        {
            reply.Generation.Times.Making = _time.GetElapsedTime(since);
        }
        else
        {
            reply.Generation.Times.Prompt += took;
            reply.MakingSince = _time.GetTimestamp();
        }

        var next = reply.Next(_context.Logits(output));
        if (next is null)
        {
            Release(slot, fail: false, exception: null);
        }
        else
        {
            slot.Feed.AddRange(next);
        }
    }

    /// <summary>Lets the sequence hold its first tokens only. Where only a whole one can be forgotten, it holds nothing.</summary>
    private void Rewind(SequenceSlot slot, int held)
    {
        slot.InBatch = 0;
        if (!_context.TryForget(slot.Id, held))
        {
            held = 0;
            if (!_context.TryForget(slot.Id, 0))
            {
                throw new InvalidOperationException("llama.cpp cannot clear a sequence.");
            }
        }

        slot.Held = held;
    }

    private void Release(SequenceSlot slot, bool fail, Exception? exception)
    {
        var reply = slot.Reply!;
        slot.Reply = null;
        slot.InBatch = 0;
        slot.Feed.RemoveRange(slot.Held, slot.Feed.Count - slot.Held);
        reply.Dispose();
        Interlocked.Decrement(ref _active);
        if (fail)
        {
            reply.Generation.Fail(exception);
        }
    }

    /// <summary>After an error nothing that the sequences hold can be relied upon.</summary>
    private void FailAll(Exception exception)
    {
        exception = exception as InvalidOperationException ?? new InvalidOperationException($"The language model failed: {exception.Message}", exception);
        foreach (var slot in _slots)
        {
            slot.Held = 0;
            slot.Feed.Clear();
            if (slot.Reply is not null)
            {
                Release(slot, fail: true, exception);
            }

            _ = _context.TryForget(slot.Id, 0);
        }
    }
}
