select as_of from source('snapshot')
